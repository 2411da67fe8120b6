import { findOneStopForm } from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { numberOf, seriesOf } from "#platform/series/find-series.ts";
import { cancelNumber, takeNumber } from "#platform/series/take-number.ts";
import { belongsToSeries, referenceOf, seriesForLetter } from "../../domain/letters/letter-series.ts";
import { letterProblem } from "../../letters/errors.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import { changeLetter, type StoredLetter } from "../../store/letters/letter.ts";
import {
	type LetterContext,
	mustStillFit,
	openLetter,
	recordLetterEvent,
	type SeenLetter,
} from "./open-letter.ts";

export interface LetterSignature {
	readonly how: "digital" | "paper";
	readonly signerName: string;
	/** "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" */
	readonly signerPost: string;
	/** the signed file, or the scan of the signed paper (files.file) */
	readonly fileId: string;
}

/** Notes that it was signed, and by whom; the signature itself is in the file. Gương draws none. */
export async function signLetter(
	trx: WriteTransaction,
	actor: Person,
	input: SeenLetter & LetterSignature,
	context: LetterContext,
): Promise<void> {
	const opened = await openLetter(trx, actor, input, "sign");
	mustStillFit(opened);
	await changeLetter(trx, input.letterId, {
		state: "signed",
		...{ signer_name: input.signerName, signer_post: input.signerPost, signed_how: input.how },
		...{ signed_file_id: input.fileId, signed_by: actor.personId, signed_at: context.clock.now().toString() },
	});
	await recordLetterEvent(trx, actor, "dossiers/letter-signed", opened.letter, context, { how: input.how });
}

export interface LetterNumber {
	/** null: the next one of the series that is kept here */
	readonly number: number | null;
	readonly symbol: string;
	readonly issuedOn: Temporal.PlainDate;
}

const bearerOf = (letterId: string) => ({ kind: "letter", id: letterId }) as const;

/** The next number of the body's series, or the one that its register gave. Returns "12/UBND". */
export async function numberLetter(
	trx: WriteTransaction,
	actor: Person,
	input: SeenLetter & LetterNumber,
	context: LetterContext,
): Promise<string> {
	const opened = await openLetter(trx, actor, input, "number");
	const { letter } = opened;
	mustStillFit(opened);
	const { issuedOn, symbol } = input;
	mustBeDayOfPaper(letter, issuedOn, context);
	const form = findOneStopForm("apology", issuedOn.toString());
	if (!form) throw letterProblem("letter-form-not-in-force", {});
	const all = await seriesOf(trx, [letter.bodyId]);
	const number = input.number ?? (await nextOf());
	if (input.number !== null && belongsToSeries(all, form, { year: issuedOn.year, number }))
		throw letterProblem("letter-number-of-series", { number });
	await changeLetter(trx, letter.id, { state: "numbered", number, symbol, issued_on: issuedOn.toString() });
	const reference = referenceOf({ number, symbol }) ?? "";
	await recordLetterEvent(trx, actor, "dossiers/letter-numbered", letter, context, { reference });
	return reference;

	async function nextOf(): Promise<number> {
		const series = form && seriesForLetter(all, form, issuedOn.year);
		if (!series) throw letterProblem("letter-number-missing", {});
		const from = { owner: series.owner, kind: series.kind, day: issuedOn };
		return takeNumber(trx, from, bearerOf(letter.id), { by: actor.personId, at: context.clock.now() });
	}
}

function mustBeDayOfPaper(
	{ draftedAt }: StoredLetter,
	day: Temporal.PlainDate,
	{ clock }: LetterContext,
): void {
	const ahead = Temporal.PlainDate.compare(day, clock.today()) > 0;
	if (ahead || Temporal.PlainDate.compare(day, dayOf(draftedAt)) < 0)
		throw letterProblem("letter-day-of-paper", {});
}

/** Before it is issued: the letter stays to be looked up, its number of a series is cancelled and not given again. */
export async function withdrawLetter(
	trx: WriteTransaction,
	actor: Person,
	{ reason, ...seen }: SeenLetter & { readonly reason: string },
	context: LetterContext,
): Promise<void> {
	const { letter } = await openLetter(trx, actor, seen, "withdraw");
	if (reason.trim() === "") throw letterProblem("letter-reason-missing", {});
	const at = context.clock.now();
	if ((await numberOf(trx, bearerOf(letter.id))) !== null)
		await cancelNumber(trx, bearerOf(letter.id), reason, { by: actor.personId, at });
	await changeLetter(trx, letter.id, {
		state: "withdrawn",
		...{ withdrawn_reason: reason.trim(), withdrawn_by: actor.personId, withdrawn_at: at.toString() },
	});
	const reference = referenceOf(letter);
	await recordLetterEvent(trx, actor, "dossiers/letter-withdrawn", letter, context, { reference });
}
