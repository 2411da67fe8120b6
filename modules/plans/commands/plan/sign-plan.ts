import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { paperName, referenceOf } from "../../domain/paper-name.ts";
import { planProblem } from "../../plan/errors.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { findInRegister } from "../../store/plan/register.ts";
import { agreeWithSeries, giveBack } from "../register/take-plan-number.ts";
import { openPlan, type PlanContext, type SeenPlan } from "./open-plan.ts";
import { takeStep } from "./take-step.ts";

export interface Signature {
	readonly how: "digital" | "paper";
	readonly signerName: string;
	/** authority and post: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH */
	readonly signerPost: string;
	/** the signed file, or the scan of the signed paper (files.file) */
	readonly fileId: string;
}

/** Notes that it was signed, and by whom; the signature itself is in the file. Gương draws none. */
export async function signPlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & Signature,
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	const change = {
		signer_name: input.signerName,
		signer_post: input.signerPost,
		signed_how: input.how,
		signed_file_id: input.fileId,
	};
	await takeStep(
		trx,
		actor,
		plan,
		"sign",
		{ fileId: input.fileId, change, data: { signedHow: input.how } },
		context,
	);
}

export interface RegisterEntry {
	readonly number: number;
	/** without number: KH-UBND */
	readonly symbol: string;
	readonly issuedOn: Temporal.PlainDate;
}

/** Number and date as they stand in the register of the office, where Gương keeps no series for it. */
export async function numberPlan(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & RegisterEntry,
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	await refuseEntry(trx, plan, input, context);
	await agreeWithSeries(trx, plan, input);
	await takeStep(trx, actor, plan, "number", { change: columnsOf(input), data: dataOf(input) }, context);
}

/** The number was typed wrongly; nobody was given anything yet. */
export async function correctNumber(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & RegisterEntry & { readonly reason: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	await refuseEntry(trx, plan, input, context);
	await agreeWithSeries(trx, plan, input);
	const before = { referenceBefore: referenceOf(plan) };
	const step = { reason: input.reason, change: columnsOf(input), data: { ...dataOf(input), ...before } };
	await takeStep(trx, actor, plan, "correct-number", step, context);
}

/** Back to the draft before anybody was given anything: the signed paper is void, and so is a number of a series. */
export async function takePlanBack(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly reason: string },
	context: PlanContext,
): Promise<void> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	const change = {
		...{ signer_name: null, signer_post: null, signed_how: null, signed_file_id: null },
		...{ number: null, symbol: null, issued_on: null },
	};
	const step = { reason: input.reason, change, data: { reference: referenceOf(plan) } };
	await takeStep(trx, actor, plan, "take-back", step, context);
	await giveBack(trx, actor, plan, input.reason, context);
}

const columnsOf = ({ number, symbol, issuedOn }: RegisterEntry) => ({
	number,
	symbol,
	issued_on: issuedOn.toString(),
});

const dataOf = (entry: RegisterEntry) => ({
	reference: referenceOf(entry),
	issuedOn: entry.issuedOn.toString(),
});

/** Within a body, a kind of paper and a year a number stands once (Nghị định 30/2020/NĐ-CP, điều 15). */
async function refuseEntry(
	trx: WriteTransaction,
	plan: StoredPlan,
	entry: RegisterEntry,
	{ clock }: PlanContext,
): Promise<void> {
	if (Temporal.PlainDate.compare(entry.issuedOn, clock.today()) > 0)
		throw planProblem("issued-in-future", {});
	const other = await findInRegister(trx, {
		...entry,
		issuerBodyId: plan.issuerBodyId,
		paperKind: plan.paperKind,
	});
	if (other && other.id !== plan.id)
		throw planProblem("number-taken", { paper: paperName(other, "vi"), paperEn: paperName(other, "en") });
}
