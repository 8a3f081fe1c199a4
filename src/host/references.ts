import { ApiError, type HostObject } from "./members";

/** Objects that outlive a batch (ranges, results of methods), by the ids that the client was given. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `r${this.next++}`;
    this.objects.set(id, object);
    return id;
  }

  find(id: string): HostObject {
    const object = this.objects.get(id);
    if (object === undefined) throw new ApiError("InvalidObjectPath", `There is no object ${id}.`);
    return object;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  /** All of them: a client that comes back with an old id gets InvalidObjectPath. */
  forget(): void {
    this.objects.clear();
  }
}
