import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** Numbers of the law, by name; which of them a version of the rules knows is data (reference/one-stop/rules.json). */
const ruleNames = [
	"told-within",
	"answered-within",
	"supplements",
	"hand-over-cut-off",
	"transfer-within",
	"return-within",
	"close-after",
	"extensions",
	"extend-before",
	"correct-within",
	"fee-paid-in-within",
] as const;
export type RuleName = (typeof ruleNames)[number];

export const limitUnits = ["working-day", "working-hour", "day"] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A time limit as a procedure or a rule gives it. */
export interface Limit {
	readonly amount: number;
	readonly unit: LimitUnit;
}

const unit = z.enum(limitUnits);
const rule = z.strictObject({
	count: z.int().min(0).optional(),
	/** without unit: the text that was read leaves it open, and `readings` lists what it may mean */
	limit: z.strictObject({ amount: z.int().min(0), unit: unit.nullable() }).optional(),
	readings: z.array(unit).min(1).optional(),
	time: z
		.string()
		.regex(/^\d\d:\d\d$/)
		.optional(),
	source: z.string(),
	/** V: read; M: from memory of the field */
	mark: z.enum(["V", "M"]),
});
export type Rule = z.infer<typeof rule>;

const codeShape = z.strictObject({
	day: z.enum(["ddmmyy", "yymmdd"]),
	digits: z.int().min(3).max(8),
	source: z.string(),
	mark: z.enum(["V", "M"]),
});
export type CodeShape = z.infer<typeof codeShape>;

const day = z.iso.date();
const version = z.strictObject({
	id: z.string().min(1),
	law: z.string(),
	from: day,
	to: day.nullable(),
	/** dossiers received in this time are run here; otherwise they come by import and are measured */
	run: z.boolean(),
	basedOn: z.string().optional(),
	code: codeShape.optional(),
	rules: z.partialRecord(z.enum(ruleNames), rule),
});

const openPoint = z.strictObject({
	id: z.string(),
	rule: z.enum(ruleNames).optional(),
	paper: z.string().optional(),
	issued: day.optional(),
	vi: z.string(),
	en: z.string(),
});
type OpenPoint = z.infer<typeof openPoint>;

const file = z.strictObject({
	schema: z.literal("guong-one-stop-rules/1"),
	versions: z.array(version),
	openPoints: z.array(openPoint),
});

/** The rules of the one-stop shop that hold from a day on; a rule that is not in it is not known. */
export interface RulesVersion {
	readonly id: string;
	readonly law: string;
	readonly from: Temporal.PlainDate;
	/** first day on which they no longer hold */
	readonly to: Temporal.PlainDate | null;
	readonly run: boolean;
	readonly code: CodeShape | null;
	readonly rules: Readonly<Partial<Record<RuleName, Rule>>>;
}

export interface OneStopRules {
	readonly versions: readonly RulesVersion[];
	readonly openPoints: readonly OpenPoint[];
}

/** From the file's text as data; a version takes over every rule of the one it is based on that it does not name itself. */
export function parseRules(data: unknown): OneStopRules {
	const { versions, openPoints } = file.parse(data);
	const whole = new Map<string, RulesVersion>();
	for (const each of versions) {
		const base = each.basedOn === undefined ? null : whole.get(each.basedOn);
		if (base === undefined)
			throw new RangeError(`${each.id} is based on ${each.basedOn}, which is not before it`);
		whole.set(each.id, {
			id: each.id,
			law: each.law,
			from: Temporal.PlainDate.from(each.from),
			to: each.to === null ? null : Temporal.PlainDate.from(each.to),
			run: each.run,
			code: each.code ?? base?.code ?? null,
			rules: { ...base?.rules, ...each.rules },
		});
	}
	return { versions: [...whole.values()], openPoints };
}

/** The version that holds on a day; null before the first. */
export const findRulesOn = (all: OneStopRules, on: Temporal.PlainDate): RulesVersion | null =>
	all.versions.find(
		({ from, to }) =>
			Temporal.PlainDate.compare(from, on) <= 0 && (to === null || Temporal.PlainDate.compare(on, to) < 0),
	) ?? null;

export const findRules = (all: OneStopRules, id: string): RulesVersion | null =>
	all.versions.find((each) => each.id === id) ?? null;

/** How often; null: the rules do not say, so nothing is refused for it. */
export const countIn = (rules: RulesVersion | null, name: RuleName): number | null =>
	rules?.rules[name]?.count ?? null;

/** A limit and all that it may mean; none when the rules do not say. */
export function limitsIn(rules: RulesVersion | null, name: RuleName): readonly Limit[] {
	const found = rules?.rules[name];
	if (!found?.limit) return [];
	const { amount, unit: known } = found.limit;
	return (known ? [known] : (found.readings ?? [])).map((each) => ({ amount, unit: each }));
}

export const timeIn = (rules: RulesVersion | null, name: RuleName): Temporal.PlainTime | null => {
	const time = rules?.rules[name]?.time;
	return time === undefined ? null : Temporal.PlainTime.from(time);
};

/** Kept with a dossier whose day lies in no version. */
export const unknownRules = "chua-ro";
