import { Temporal } from "temporal-polyfill";
import type { Days, Place } from "#modules/measures/index.ts";
import type { Period } from "./plan.ts";

interface LeadBody {
	readonly id: string;
	readonly unitId: string;
	readonly kindCode: string | null;
	readonly unitLevel: "province" | "district" | "commune";
}

/** Kinds that answer for the whole of their unit: its People's Committee, and the desk where all its dossiers come in. */
const forItsUnit = /\.(ubnd|tt-pvhcc|bo-phan-mot-cua)$/;

/** For which place a body answers when its work is measured: the committee for its unit, any other body for itself. */
export function placeMeasured({ id, unitId, kindCode, unitLevel }: LeadBody): Place {
	if (kindCode === null || !forItsUnit.test(kindCode)) return { level: "body", id };
	return { level: unitLevel === "province" ? "province" : "unit", id: unitId };
}

/**
 * Over which days: the period of the occurrence, else that of the plan. What was closed early is measured until that day. So a
 * figure stands still by its dates, not by a copy.
 */
export function daysMeasured(
	period: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null,
	plan: { readonly period: Period; readonly closedOn: Temporal.PlainDate | null },
): Days {
	const from = period?.from ?? plan.period.first;
	const last = period ? period.to.subtract({ days: 1 }) : plan.period.last;
	const { closedOn } = plan;
	const isClosedEarlier =
		closedOn !== null &&
		Temporal.PlainDate.compare(closedOn, last) < 0 &&
		Temporal.PlainDate.compare(closedOn, from) >= 0;
	return { from, to: isClosedEarlier ? closedOn : last };
}
