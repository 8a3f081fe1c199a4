import { dayOf } from "../calendar/day";
import { lastDay, month, monthsUpTo } from "../calendar/month";

/** The sample month, and the thirteen months up to it. */
export const SAMPLE_MONTH = month(2017, 5);
export const MONTH_END = lastDay(SAMPLE_MONTH);
/** Of stocks that have a month before them. */
export const FROM_APRIL = monthsUpTo(SAMPLE_MONTH, 14);
export const SHOWN = monthsUpTo(SAMPLE_MONTH, 13);
/** When the case system's lists were drawn. */
export const EXTRACTED_ON = dayOf(2017, 6, 12);
