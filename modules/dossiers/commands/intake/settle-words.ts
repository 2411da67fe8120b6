import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { keyOfBodyText } from "../../domain/intake/body-keys.ts";
import { foldHeading, isField } from "../../domain/intake/fields.ts";
import { foldWords } from "../../domain/intake/fold-words.ts";
import { isToldState } from "../../domain/intake/told-states.ts";
import { intakeProblem } from "../../intake/errors.ts";
import { BodyBook } from "../../queries/intake/body-book.ts";
import { forgetWords, type MemoryKind, rememberWords, type SaidWords } from "../../store/intake/memory.ts";
import type { SourceRow } from "../../store/intake/sources.ts";
import { getSource, type IntakeContext, ownSource, recordIntake } from "./intake-context.ts";

export interface SaidWord {
	readonly kind: MemoryKind;
	/** as the file writes it */
	readonly written: string;
	/** field, state or id of a body; empty: not read, for headings only */
	readonly means: string;
}

export const foldOf: Readonly<Record<MemoryKind, (text: string) => string>> = {
	heading: foldHeading,
	state: foldWords,
	body: keyOfBodyText,
};

/** Says what words of a source mean, from now on; `actor` null: the command line of the installation. */
export async function settleWords(
	trx: WriteTransaction,
	actor: Person | null,
	{ sourceId, said }: { readonly sourceId: string; readonly said: readonly SaidWord[] },
	context: IntakeContext,
): Promise<void> {
	const source = actor ? await ownSource(trx, actor, sourceId, context) : await getSource(trx, sourceId);
	const words = said.map((word): SaidWords => ({ ...word, words: foldOf[word.kind](word.written) }));
	for (const { kind, means, written, words: folded } of words) {
		if (folded === "" || !isMeaning(kind, means)) throw intakeProblem("intake-word-wrong", { word: written });
	}
	await refuseForeignBodies(trx, source, words, context);
	const at = context.clock.now().toString();
	await rememberWords(trx, source.id, words, { personId: actor?.personId ?? null, at });
	const data = { words: words.map(({ kind, words: folded, means }) => `${kind}: ${folded} = ${means}`) };
	if (words.length > 0)
		await recordIntake(trx, "dossiers/source-words-settled", actor, { source, data }, context);
}

const isMeaning = (kind: MemoryKind, means: string): boolean =>
	kind === "heading" ? means === "" || isField(means) : kind === "state" ? isToldState(means) : means !== "";

/** A name may stand for a body of the source's territory only, today's or of any day since 2020. */
async function refuseForeignBodies(
	trx: WriteTransaction,
	source: SourceRow,
	words: readonly SaidWords[],
	{ clock }: IntakeContext,
): Promise<void> {
	const ids = words.filter(({ kind }) => kind === "body").map(({ means }) => means);
	if (ids.length === 0) return;
	const book = new BodyBook(trx, source.unit_id, new Map());
	const days = [clock.today(), Temporal.PlainDate.from("2025-06-30"), Temporal.PlainDate.from("2024-06-30")];
	for (const id of ids) {
		const asked = days.map((day) => ({ text: id, day: day.toString() }));
		await book.prepare(asked);
		if (asked.every(({ text, day }) => "wrong" in book.find(text, day)))
			throw intakeProblem("intake-body-foreign", { body: id });
	}
}

export async function forgetWord(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly sourceId: string; readonly kind: MemoryKind; readonly words: string },
	context: IntakeContext,
): Promise<void> {
	const source = await ownSource(trx, actor, input.sourceId, context);
	await forgetWords(trx, source.id, input.kind, input.words);
	const data = { words: [`${input.kind}: ${input.words}`] };
	await recordIntake(trx, "dossiers/source-words-settled", actor, { source, data }, context);
}
