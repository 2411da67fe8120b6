import { z } from "zod";

export const settlingAddress = "/giai-quyet-ho-so";
export const unitSettlingAddress = (unitId: string): string => `${settlingAddress}/${unitId}`;
export const figuresAddress = "/mot-cua/so-lieu";

export const ofUnit = z.object({ unit: z.string().regex(/^vn(63|34):\d{2,5}$/) });

/** Which span: a period's code, or two typed days. */
export const spanQuery = z.object({
	ky: z.string().max(20).catch(""),
	tu: z.string().max(12).catch(""),
	den: z.string().max(12).catch(""),
});
