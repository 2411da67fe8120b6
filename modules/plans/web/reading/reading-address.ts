import { plansAddress } from "../plan/plan-frame.ts";

export const readingAddress = (id: string, sub = ""): string => `${plansAddress}/van-ban/${id}${sub}`;
