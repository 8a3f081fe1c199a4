import { lastDay, month, monthsUpTo } from "../calendar/month";

/** The sample month, and the thirteen months up to it. */
export const SAMPLE_MONTH = month(2017, 5);
export const MONTH_END = lastDay(SAMPLE_MONTH);
export const SHOWN = monthsUpTo(SAMPLE_MONTH, 13);
