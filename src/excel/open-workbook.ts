/** Bytes that one call turns into characters; more are more arguments than an engine takes. */
const CHUNK = 0x8000;

/** Opens an .xlsx in a window of its own, not saved anywhere yet. False where this Excel cannot. */
export async function openWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return false;
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch {
    // On a tablet, or where windows are blocked, the copy becomes a sheet.
    return false;
  }
}

function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += CHUNK) characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}
