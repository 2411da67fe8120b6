import type { DistributionMeasure } from "../domain/measure.ts";
import { always, decree118 } from "./one-stop.ts";

/** How many people fell into each class of minutes. */
export interface WaitingCounts {
	readonly counts: readonly number[];
}

export const waiting: readonly DistributionMeasure<WaitingCounts>[] = [
	{
		...always,
		adds: "distribution",
		rows: "queue",
		shown: "count",
		unit: { vi: "lượt chờ", en: "waits" },
		code: "waiting",
		slug: "thoi-gian-cho",
		name: { vi: "Thời gian chờ đến lượt tại quầy", en: "Waiting at the desk until called" },
		definition: {
			vi: "Từ khi lấy số đến khi được gọi lần đầu, đếm theo từng khoảng phút. Số nêu ra là khoảng có người đứng giữa: một nửa chờ không lâu hơn khoảng ấy. Người bỏ về trước khi được gọi không nằm trong số này.",
			en: "From taking a number to the first call, counted by classes of minutes. What is told is the class of the one in the middle: half waited no longer. Those who left before they were called are not in it.",
		},
		numerator: { vi: "lượt được gọi", en: "people called" },
		denominator: null,
		direction: "lower",
		law: [decree118],
		classes: [0, 5, 10, 15, 20, 30, 45, 60, 90],
		take: ({ counts }) => counts,
	},
];
