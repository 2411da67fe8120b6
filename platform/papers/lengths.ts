/** Twentieths of a point. */
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Between the lines of a table and its words, mm. */
export const cellMargins = { side: 1.9, above: 0.7 };
/** Of the thin line: points above it, and of the line itself. */
export const rule = { above: 2, thickness: 0.75 };
/** A4, mm. */
export const paperSize = { width: 210, height: 297 };
