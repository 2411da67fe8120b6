import type { Temporal } from "temporal-polyfill";
import type { MeasuredValue } from "../domain/task.ts";
import type { TaskActionName } from "../domain/task-state.ts";

/** One act of a story: who did what about which occurrence, and when. */
export interface DemoAct {
	/** position of the task in its plan */
	readonly task: number;
	/** lead body at that time */
	readonly body: string;
	/** which occurrence; the first when absent */
	readonly number?: number;
	readonly action: TaskActionName;
	/** number of the person in the cast of the demo */
	readonly by: number;
	readonly day: Temporal.PlainDate;
	readonly done?: string;
	readonly reason?: string;
	readonly value?: MeasuredValue;
	readonly dueOn?: Temporal.PlainDate;
	readonly toBodyId?: string;
	readonly officer?: number;
	/** the actor becomes leader in charge, under this post */
	readonly leader?: string;
}

type What = Pick<DemoAct, "task" | "body" | "number">;

export const amount = (value: number): MeasuredValue => ({ as: "count", value });
export const share = (numerator: number, denominator: number): MeasuredValue => ({
	as: "rate",
	numerator,
	denominator,
});

/** Reported as done and signed by the same leader, two days apart. */
export const declared = (
	what: What,
	by: number,
	day: Temporal.PlainDate,
	done: string,
	value?: MeasuredValue,
): readonly DemoAct[] => [
	{
		...what,
		action: "report-done",
		by,
		day: day.subtract({ days: 2 }),
		done,
		...(value === undefined ? {} : { value }),
	},
	{ ...what, action: "sign", by, day },
];

/** Declared, and accepted by the giver three days later. */
export const accepted = (
	what: What,
	by: number,
	giver: number,
	day: Temporal.PlainDate,
	done: string,
	value?: MeasuredValue,
): readonly DemoAct[] => [
	...declared(what, by, day, done, value),
	{ ...what, action: "accept", by: giver, day: day.add({ days: 3 }) },
];
