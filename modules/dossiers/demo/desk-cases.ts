import type { Channel } from "../domain/life/dossier.ts";
import type { DossierAction } from "../domain/life/states.ts";

/** One thing done: how many working days after receipt, at what time, by whom. */
export interface DemoAct {
	readonly after: number;
	readonly time: string;
	readonly by: "desk" | "handler" | "head";
	readonly action: DossierAction;
	readonly reason?: string;
	readonly deliveredHow?: "desk" | "post" | "electronic";
	readonly late?: boolean;
}

/** A dossier of the demo: names and phones are invented and say so by their number, which nobody has. */
export interface DemoCase {
	/** the procedure by its time limit in working days: the first in the catalogue that has it */
	readonly limit: number;
	/** received so many working days before the last working day */
	readonly before: number;
	readonly time: string;
	readonly channel: Channel;
	readonly name: string;
	readonly phone: string;
	readonly acts: readonly DemoAct[];
	/** reason and new limit of an apology letter, and on which working day after receipt it is issued */
	readonly letter?: { readonly after: number; readonly days: number; readonly reason: string };
}

const act = (
	after: number,
	time: string,
	by: DemoAct["by"],
	action: DossierAction,
	more: Partial<DemoAct> = {},
): DemoAct => ({ after, time, by, action, ...more });

const handedOver = act(0, "14:10", "desk", "hand-over");
const settled = (after: number): readonly DemoAct[] => [handedOver, act(after, "10:20", "handler", "grant")];
const fetched = (granted: number, after: number): readonly DemoAct[] => [
	...settled(granted),
	act(after, "08:40", "desk", "deliver", { deliveredHow: "desk" }),
];

const someone = (number: number): Pick<DemoCase, "name" | "phone"> => ({
	name: `Người nộp minh họa ${number}`,
	phone: `0900000${String(number).padStart(3, "0")}`,
});

/** What a desk sees on an ordinary day: taken in this morning, due today, late with and without a letter, waiting, done. */
export const deskCases: readonly DemoCase[] = [
	{ ...someone(1), limit: 3, before: 0, time: "07:20", channel: "desk", acts: [] },
	{ ...someone(2), limit: 3, before: 0, time: "07:45", channel: "desk", acts: [] },
	{
		...someone(3),
		limit: 3,
		before: 1,
		time: "09:05",
		channel: "portal",
		acts: [act(0, "14:10", "desk", "hand-over")],
	},
	{ ...someone(4), limit: 3, before: 2, time: "08:30", channel: "desk", acts: [handedOver] },
	{ ...someone(5), limit: 3, before: 3, time: "08:10", channel: "desk", acts: [handedOver] },
	{ ...someone(6), limit: 3, before: 5, time: "08:50", channel: "desk", acts: [handedOver] },
	{
		...someone(7),
		...{ limit: 3, before: 6, time: "10:15", channel: "desk" },
		acts: [handedOver],
		letter: { after: 1, days: 5, reason: "Cần đối chiếu sổ hộ tịch đang lưu ở kho của huyện cũ." },
	},
	{
		...someone(8),
		...{ limit: 3, before: 9, time: "09:40", channel: "desk" },
		acts: [handedOver],
		letter: { after: 5, days: 4, reason: "Công chức phụ trách nghỉ ốm, người làm thay mới nhận việc." },
	},
	{ ...someone(9), limit: 3, before: 8, time: "08:25", channel: "post", acts: settled(2) },
	{ ...someone(10), limit: 3, before: 10, time: "08:20", channel: "desk", acts: fetched(2, 3) },
	{ ...someone(11), limit: 3, before: 12, time: "09:00", channel: "desk", acts: fetched(1, 2) },
	{ ...someone(12), limit: 3, before: 14, time: "10:30", channel: "desk", acts: fetched(5, 6) },
	{
		...someone(13),
		...{ limit: 3, before: 7, time: "08:00", channel: "desk" },
		acts: [
			handedOver,
			act(1, "09:30", "handler", "return", { reason: "Giấy tờ tùy thân nộp kèm đã hết hạn, cần nộp lại." }),
		],
	},
	{
		...someone(14),
		...{ limit: 3, before: 11, time: "08:00", channel: "desk" },
		acts: [handedOver, act(1, "10:00", "desk", "stop", { reason: "Người nộp không còn nhu cầu." })],
	},
	{
		...someone(15),
		...{ limit: 3, before: 13, time: "09:10", channel: "desk" },
		acts: [
			handedOver,
			act(2, "15:00", "handler", "find-ineligible", {
				reason: "Việc này thuộc thẩm quyền của xã nơi cư trú trước đây.",
			}),
			act(3, "08:30", "desk", "deliver", { deliveredHow: "post" }),
		],
	},
];
