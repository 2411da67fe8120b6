import { plansAddress } from "../plan/plan-frame.ts";

export const readingAddress = (id: string, sub = ""): string => `${plansAddress}/van-ban/${id}${sub}`;

/** The page on which an item stands, opened at it. */
export const itemAddress = (id: string, key: string): string =>
	readingAddress(id, `?toi=${encodeURIComponent(key)}#muc-${key}`);
