/** An invented worker as people type one into a cell. */
export const TYPED = [
  "Zelda Quillfeather",
  "QUILLFEATHER, Zelda",
  "Zelda Quillfeather (Team Manager)",
  "Zelda Quillfeather's team",
  "Zelda's team",
  "see Zelda Quillfeather 12/5",
  "Practice lead - Zelda Quillfeather",
  "Dawn West",
];
/** Any part of it. */
export const NAME = /zelda|quillfeather|dawn/i;
