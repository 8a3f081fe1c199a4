/** Chance that comes out the same each time: the generator mulberry32, and the draws that processes are made of. */
export class Chance {
  constructor(private state: number) {}

  /** Between 0 and 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** How often something happens that happens so often on average: exactly for few, by the normal curve for many. */
  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const least = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > least; product *= this.next()) count++;
    return count;
  }

  /** How many of so many have what each has with a chance. */
  binomial(of: number, chance: number): number {
    const variance = of * chance * (1 - chance);
    if (variance > 30) return Math.min(of, Math.max(0, Math.round(of * chance + Math.sqrt(variance) * this.normal())));
    let count = 0;
    for (let one = 0; one < of; one++) if (this.next() < chance) count++;
    return count;
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}
