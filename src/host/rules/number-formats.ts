import { ApiError } from "../members";

/** What stands in a format without quotes or a backslash before it. */
const PLAIN = /^[0-9#?.,%/*_@\s$£€+\-():;!&'~{}=<>^ymdhseEabpAGMPYDHSn[\]\\"–—…·×▲▼►•¥¢§°]*$/u;
const SECTIONS = 4;

/**
 * Throws where Excel refuses a number format: more than four sections, texts or brackets that are not closed, letters that
 * mean nothing and stand without quotes. Source: support.microsoft.com, "Number format codes"; ECMA-376 part 1, 18.8.31.
 */
export function assertNumberFormat(code: string): void {
  if (/^general$/i.test(code)) return;
  const bare = code.replace(/\\.|[_*]./gu, "").replace(/"[^"]*"/g, "");
  const withoutBrackets = bare.replace(/\[[^\]]*\]/g, "").replace(/General/gi, "");
  const sections = withoutBrackets.split(";").length;
  if (code.length > 255 || /["[\]]/.test(withoutBrackets) || sections > SECTIONS || !isKnown(withoutBrackets))
    throw new ApiError("InvalidArgument", `“${code}” is not a number format.`);
}

function isKnown(code: string): boolean {
  if (!PLAIN.test(code)) return false;
  const words = code.match(/[a-z]+/gi) ?? [];
  return words.every((word) => /^(y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|b{1,2}|e{1,4}|g{1,3}|n|am|pm|a|p)$/i.test(word));
}
