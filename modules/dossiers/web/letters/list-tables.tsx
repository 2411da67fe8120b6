import type { Temporal } from "temporal-polyfill";
import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay, formatMoment } from "#platform/i18n/index.ts";
import { ButtonLink, DataTable, StateMark, type WorkState } from "#platform/ui/index.ts";
import type { LetterStanding } from "../../domain/letters/standing.ts";
import { type LetterState, stepsIn } from "../../domain/letters/steps.ts";
import { listMessages } from "../../letters/list-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import type { DossierToWrite } from "../../queries/letters/dossiers-to-write.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import type { LetterInList } from "../../queries/letters/letters-in-work.ts";
import { draftAddress, letterAddress } from "./addresses.ts";

const standingShapes: Readonly<Record<LetterStanding, WorkState>> = {
	"in-time": "due-soon",
	"too-late": "late-moving",
	overdue: "late-still",
};

const stateShapes: Readonly<Record<LetterState, WorkState>> = {
	draft: "waiting",
	signed: "waiting",
	numbered: "waiting",
	issued: "done",
	withdrawn: "stopped",
};

export function LetterStateMark({
	letter: { state },
	language,
}: {
	readonly letter: { readonly state: LetterState };
	readonly language: RequestContext["language"];
}) {
	return <StateMark state={stateShapes[state]}>{letterWords[language].states[state]}</StateMark>;
}

/** Whose turn it is: "sign", "number", "issue"; null when there is none. */
export const nextStep = (state: LetterState) =>
	(["sign", "number", "issue"] as const).find((step) => stepsIn(state).includes(step)) ?? null;

interface ToWriteProps {
	readonly caption: string;
	readonly dossiers: readonly DossierToWrite[];
	readonly standings: ReadonlyMap<
		string,
		{ readonly standing: LetterStanding; readonly lastDay: Temporal.PlainDate }
	>;
	readonly context: RequestContext<Person>;
}

export function ToWriteTable({ caption, dossiers, standings, context: { language, to } }: ToWriteProps) {
	const words = listMessages[language];
	const { standings: said, open, write } = letterWords[language];
	return (
		<DataTable
			caption={caption}
			captionHidden
			rows={dossiers}
			columns={[
				{ head: words.heads.code, namesRow: true, cell: ({ code }) => code },
				{ head: words.heads.procedure, cell: ({ procedure }) => procedure },
				{ head: words.heads.due, cell: ({ dueAt }) => formatMoment(dueAt, language) },
				{
					head: words.heads.standing,
					cell: ({ id }) => {
						const found = standings.get(id);
						if (!found) return null;
						const until =
							found.standing === "in-time" ? ` ${words.until(formatDay(found.lastDay, language))}` : "";
						return (
							<StateMark state={standingShapes[found.standing]}>
								{said[found.standing]}
								{until}
							</StateMark>
						);
					},
				},
				{
					head: words.heads.act,
					bare: true,
					cell: ({ id, letterId }) => (
						<ButtonLink
							kind="second"
							small
							address={to(letterId === null ? draftAddress(id) : letterAddress(letterId))}
						>
							{letterId === null ? write : open}
						</ButtonLink>
					),
				},
			]}
		/>
	);
}

interface LetterTableProps {
	readonly caption: string;
	readonly letters: readonly LetterInList[];
	readonly context: RequestContext<Person>;
}

export function LetterTable({ caption, letters, context: { actor, language, to } }: LetterTableProps) {
	const words = listMessages[language];
	const { next, turn: own } = letterWords[language];
	const turn = ({ state, bodyId, deskBodyId, field }: LetterInList) => {
		const step = nextStep(state);
		if (step === null) return null;
		const mine = takesLetterStep(actor, { handlingBodyId: bodyId, deskBodyId, field }, step);
		return mine ? <b>{own[step]}</b> : next[step];
	};
	const hasTurn = letters.some(({ state }) => nextStep(state) !== null);
	return (
		<DataTable
			caption={caption}
			captionHidden
			rows={letters}
			columns={[
				{
					head: words.heads.code,
					namesRow: true,
					cell: ({ id, code }) => <a href={to(letterAddress(id))}>{code}</a>,
				},
				{ head: words.heads.procedure, cell: ({ procedure }) => procedure },
				{
					head: words.heads.due,
					cell: ({ newDueOn, oldDueAt, state }) =>
						formatDay(state === "issued" ? newDueOn : dayOf(oldDueAt), language),
				},
				{
					head: words.heads.state,
					cell: (letter) => <LetterStateMark letter={letter} language={language} />,
				},
				...(hasTurn ? [{ head: words.heads.act, cell: turn }] : []),
			]}
		/>
	);
}
