/** Zero-based columns of the scorecard sheet: labels, then figures; the workings stand right of what is printed. */
export const LABEL = 0;
export const FIRST_FIGURE = 1;
export const LAST_COLUMN = 7;
export const WORKINGS = 9;
