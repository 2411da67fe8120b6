import { z } from "zod";
import type { IndexNode } from "#modules/indices/index.ts";
import { findMeasure } from "#modules/measures/index.ts";
import { said } from "#platform/http/field-errors.ts";
import { typedCount, typedDay, typedDecimal } from "#platform/i18n/index.ts";
import { boundMeasure } from "../../domain/bound-measure.ts";
import {
	type Anchor,
	type Deadline,
	type Measure,
	type NamedBody,
	recurrences,
	type TaskText,
} from "../../domain/task.ts";
import { taskKinds } from "../../domain/task-state.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { seenVersion } from "./plan-frame.ts";

const nothing = z.literal("").transform(() => null);
const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((value) => value.normalize("NFC") || null);
const money = z.union([nothing, typedCount()]).default(null);
const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const anchor = /^(plan-issued|period-end|index-published:[A-Z0-9-]{1,20}:\d{4})$/;
const { vi, en } = { vi: taskFormMessages.vi.form, en: taskFormMessages.en.form };

/** Fields of a task as they are typed. */
export const taskInput = z
	.strictObject({
		phien_ban: seenVersion,
		noi_dung: z.string().trim().min(1).max(4000),
		nhom: text(300),
		loai: z.enum(taskKinds).default("order"),
		cach_giao: z.enum(["one", "each"]).default("one"),
		chu_tri: text(120),
		chu_tri_khac: text(20000),
		phoi_hop: text(20000),
		linh_vuc: text(200),
		uu_tien: z.literal("on").optional(),
		ket_qua: text(1000),
		so_do: text(60),
		do_gi: text(300),
		do_don_vi: text(60),
		do_kieu: z.enum(["count", "rate", "value"]).default("count"),
		do_muc: z.union([nothing, typedDecimal(6)]).default(null),
		han: z.enum(["none", "day", "after", "whenever"]).default("none"),
		han_ngay: z.union([nothing, typedDay()]).default(null),
		han_so: z.union([nothing, typedCount()]).default(null),
		han_don_vi: z.enum(["day", "working-day"]).default("day"),
		han_tu: z.string().regex(anchor).default("plan-issued"),
		han_viec: text(300),
		han_chu: text(300),
		dinh_ky: z.enum(recurrences).default("once"),
		chi_so: many,
		kp_can: money,
		kp_bo_tri: money,
		kp_chi: money,
		vi_tri: text(300),
		roi: z.enum(["xong", "nua"]).default("xong"),
	})
	.refine((typed) => typed.han !== "day" || typed.han_ngay !== null, {
		path: ["han_ngay"],
		message: said(vi.dayMissing, en.dayMissing),
	})
	.refine((typed) => typed.han !== "after" || typed.han_so !== null, {
		path: ["han_so"],
		message: said(vi.amountMissing, en.amountMissing),
	})
	.refine((typed) => typed.han !== "whenever" || typed.han_viec !== null, {
		path: ["han_viec"],
		message: said(vi.occasionMissing, en.occasionMissing),
	});
type Typed = z.output<typeof taskInput>;

interface Around {
	readonly find: (written: string) => readonly NamedBody[];
	/** the name of a body chosen by its id */
	readonly nameOf: (bodyId: string) => string | undefined;
	readonly nodes: readonly IndexNode[];
	/** the task that is changed: what the form does not ask stays */
	readonly before: TaskText | null;
}

export function taskOfTyped(typed: Typed, { find, nameOf, nodes, before }: Around): TaskText {
	const chosen = typed.chu_tri
		? [{ bodyId: typed.chu_tri, written: nameOf(typed.chu_tri) ?? typed.chu_tri }]
		: [];
	const written = typed.chu_tri_khac ? find(typed.chu_tri_khac) : [];
	return {
		heading: typed.nhom,
		text: typed.noi_dung.normalize("NFC"),
		kind: typed.loai,
		leads: typed.cach_giao,
		lead: written.length > 0 ? written : chosen,
		coordinate: typed.phoi_hop ? find(typed.phoi_hop) : [],
		field: typed.linh_vuc,
		priority: typed.uu_tien === "on",
		output: typed.ket_qua,
		measure: measureOf(typed),
		fundsNeeded: typed.kp_can,
		fundsAllotted: typed.kp_bo_tri,
		fundsSpent: typed.kp_chi,
		deadline: deadlineOf(typed),
		deadlineWords: typed.han_chu,
		recurrence: typed.dinh_ky,
		nodes: chosenNodes(typed, nodes, before),
		placeInPaper: typed.vi_tri,
		fromTaskId: before?.fromTaskId ?? null,
		continuesTaskId: before?.continuesTaskId ?? null,
	};
}

/** Bound to a measure of the system, unit and kind are its own; what does not exist is refused by the command. */
function measureOf(typed: Typed): Measure | null {
	const target = typed.do_muc === null ? null : Number(typed.do_muc);
	const measure = typed.so_do === null ? null : findMeasure(typed.so_do);
	if (measure) return boundMeasure(measure, { label: typed.do_gi, target });
	if (typed.do_gi === null) return null;
	return { label: typed.do_gi, unit: typed.do_don_vi, as: typed.do_kieu, target, code: typed.so_do };
}

function deadlineOf(typed: Typed): Deadline {
	const time = typed.han_so === null ? null : { amount: typed.han_so, unit: typed.han_don_vi };
	if (typed.han === "day" && typed.han_ngay) return { kind: "day", day: typed.han_ngay };
	if (typed.han === "after" && time) return { kind: "after", anchor: typed.han_tu as Anchor, ...time };
	if (typed.han === "whenever" && typed.han_viec)
		return { kind: "whenever", occasion: typed.han_viec, within: time };
	return { kind: "none" };
}

/** What was there keeps the reason why it was there; what is ticked anew was chosen by a person. */
function chosenNodes(typed: Typed, nodes: readonly IndexNode[], before: TaskText | null): TaskText["nodes"] {
	const known = new Set(nodes.map(({ concept }) => concept));
	const index = nodes[0]?.index;
	const kept = (before?.nodes ?? []).filter(
		(node) => node.index !== index || !known.has(node.concept) || typed.chi_so.includes(node.concept),
	);
	const added = typed.chi_so.filter(
		(concept) => known.has(concept) && !kept.some((node) => node.concept === concept && node.index === index),
	);
	if (index === undefined) return kept;
	return [...kept, ...added.map((concept) => ({ index, concept, basis: "chosen" as const }))];
}
