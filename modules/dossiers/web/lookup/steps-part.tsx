import { DataTable, Part, StateMark, Terms, type WorkState } from "#platform/ui/index.ts";
import { endedStates } from "../../domain/life/states.ts";
import { lifeMessages } from "../../life/messages.ts";
import { resultMessages } from "../../lookup/result-messages.ts";
import type { OpenedDossier } from "../../queries/lookup/opened-dossier.ts";
import type { Shown } from "./load-shown.ts";

type Standing = "done" | "now" | "returned" | "later" | "unknown";
const marks: Readonly<Record<Standing, WorkState>> = {
	done: "done",
	now: "on-track",
	returned: "returned",
	later: "not-due",
	unknown: "unknown",
};

/** Who has it, and the steps of the procedure by place and time. */
export function StepsPart({ dossier, desk, handling, places, language }: Shown) {
	const words = resultMessages[language];
	const limits = lifeMessages[language];
	return (
		<Part id="dang-o-dau" title={words.where}>
			<Terms
				items={[
					{ term: words.desk, is: desk },
					{ term: words.handling, is: handling },
				]}
			/>
			{dossier.steps.length === 0 ? null : (
				<DataTable
					caption={words.where}
					captionHidden
					columns={[
						{ head: words.stepHeads.step, cell: ({ number }) => words.stepNumber(number) },
						{ head: words.stepHeads.place, cell: ({ place }) => place ?? words.placeUnknown },
						{
							head: words.stepHeads.time,
							cell: ({ limit }) => (limit ? limits.limit[limit.unit](limit.amount) : words.placeUnknown),
						},
						{
							head: words.stepHeads.state,
							cell: ({ standing }) => (
								<StateMark state={marks[standing]}>{words.stepStates[standing]}</StateMark>
							),
						},
					]}
					rows={dossier.steps.map(({ number, limit }, at) => ({
						...{ number, limit },
						place: places[at] ?? null,
						standing: standingOf(dossier, number),
					}))}
				/>
			)}
		</Part>
	);
}

/** Where nobody said which step it is, the first is known, and of two steps the second. */
function standingOf({ state, step, steps }: OpenedDossier, number: number): Standing {
	if (state === "settled" || state === "delivered" || state === "correcting") return "done";
	if (endedStates.includes(state)) return "unknown";
	const first = steps[0]?.number ?? 1;
	const last = steps.at(-1)?.number ?? first;
	const handled = steps.length === 2 ? last : null;
	const now = step ?? (state === "in-handling" || state === "returned" ? handled : first);
	if (now === null) return number === first ? "done" : "unknown";
	if (number === now) return state === "returned" ? "returned" : "now";
	return number < now ? "done" : "later";
}
