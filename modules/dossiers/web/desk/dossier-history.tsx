import { timeZone } from "#platform/clock/clock.ts";
import { formatMoment, formatTime, type Language } from "#platform/i18n/index.ts";
import { Timeline, type WorkState } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { actDetails } from "../../domain/desk/act-details.ts";
import type { StoredAct } from "../../domain/life/dossier.ts";
import type { DossierAction } from "../../domain/life/states.ts";
import { lifeMessages } from "../../life/messages.ts";
import type { DossierView } from "../../queries/desk/dossier-view.ts";
import type { DossierProps } from "./dossier-props.ts";

const shapes: Partial<Record<DossierAction, WorkState>> = {
	"ask-supplement": "returned",
	return: "returned",
	refuse: "stopped",
	stop: "stopped",
	close: "stopped",
	grant: "done",
	deliver: "done",
	extend: "due-soon",
	"find-ineligible": "stopped",
};

export function DossierHistory({ view, context: { language } }: DossierProps) {
	return (
		<Timeline
			events={[...view.acts].reverse().map((act) => {
				const at = act.happenedAt.toZonedDateTimeISO(timeZone);
				return {
					day: at.toPlainDate(),
					time: formatTime(at.toPlainTime(), language),
					state: shapes[act.action] ?? "on-track",
					what: (
						<p>
							<b>{lifeMessages[language].actions[act.action].past}</b>
							<br />
							{aboutAct(act, view, language).join("; ")}
						</p>
					),
				};
			})}
		/>
	);
}

/** Who, to whom, why, with which date. */
export function aboutAct(act: StoredAct, view: DossierView, language: Language): readonly string[] {
	const words = dossierMessages[language].history;
	const { takenBy, step } = actDetails(act.details);
	const name = view.person(act.byPersonId);
	const stepName = step === null ? null : view.version?.steps[step - 1]?.name;
	return [
		name ? words.by(name, view.body(act.byBodyId)) : words.system,
		...(act.toBodyId ? [words.to(view.body(act.toBodyId))] : []),
		...(takenBy ? [words.taken(takenBy)] : []),
		...(stepName ? [words.step(stepName)] : []),
		...(act.reason ? [words.reason(act.reason)] : []),
		...(act.dueAfter && !act.dueBefore?.equals(act.dueAfter)
			? [words.due(formatMoment(act.dueAfter, language))]
			: []),
	];
}
