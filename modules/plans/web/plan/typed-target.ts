import { z } from "zod";
import { baselineOf, type IndexNode } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { said } from "#platform/http/field-errors.ts";
import { type Language, typedDecimal } from "#platform/i18n/index.ts";
import { type TargetText, targetGroups } from "../../domain/plan.ts";
import { textMessages } from "../../plan/text-messages.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { seenVersion } from "./plan-frame.ts";
import { yearField } from "./typed-year.ts";

const nothing = z.literal("").transform(() => null);
const figure = z.union([nothing, typedDecimal(6)]).default(null);
const text = (most: number) => z.string().trim().max(most).default("");
const { vi, en } = { vi: textMessages.vi.targets, en: textMessages.en.targets };

/** Fields of a target as they are typed. */
export const targetInput = z
	.strictObject({
		phien_ban: seenVersion,
		/** the target that is changed; a new one when absent */
		muc: z.uuid().optional(),
		noi_dung: text(120),
		ten: text(300),
		nam: yearField,
		nam_goc: z.union([nothing, yearField]).default(null),
		goc: figure,
		tang: figure,
		gia_tri: figure,
		huong: z.enum(["more", "less"]).default("more"),
		nhom: z.union([nothing, z.enum(targetGroups)]).default(null),
		don_vi: text(60),
	})
	.refine((typed) => typed.noi_dung !== "" || typed.ten !== "", {
		path: ["ten"],
		message: said(vi.labelMissing, en.labelMissing),
	})
	.refine((typed) => typed.gia_tri !== null || typed.tang !== null || typed.nhom !== null, {
		path: ["gia_tri"],
		message: said(vi.nothingSaid, en.nothingSaid),
	});

/** The target that was typed; a baseline left empty is the published one, where there is one. */
export async function targetOf(
	db: ReadDb,
	plan: Pick<PlanView, "unitId">,
	typed: z.output<typeof targetInput>,
	nodes: readonly IndexNode[],
	language: Language,
): Promise<TargetText> {
	const node = nodes.find(({ concept }) => concept === typed.noi_dung);
	const offered = node && typed.nam_goc ? await publishedBaseline(db, plan, node, typed.nam_goc) : null;
	return {
		node: node ? { index: node.index, concept: node.concept } : null,
		label: typed.ten || (node ? node.label[language] : ""),
		year: typed.nam,
		baselineYear: typed.nam_goc,
		baseline: typed.goc ?? offered,
		increase: typed.tang,
		value: typed.gia_tri,
		atLeast: typed.huong === "more",
		inGroup: typed.nhom,
		unitLabel: typed.don_vi || null,
	};
}

async function publishedBaseline(
	db: ReadDb,
	plan: Pick<PlanView, "unitId">,
	node: IndexNode,
	year: number,
): Promise<string | null> {
	const baseline = (await baselineOf(db, plan.unitId, node.index, year, [node.concept])).get(node.concept);
	return baseline?.kind === "value" ? baseline.published : null;
}
