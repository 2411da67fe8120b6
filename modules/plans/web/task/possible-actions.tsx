import type { Language } from "#platform/i18n/index.ts";
import { Actions, ButtonLink, EmptyState, Part } from "#platform/ui/index.ts";
import { isOpen, type TaskActionName } from "../../domain/task-state.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { actionPage, isPageAction } from "./action-addresses.ts";

interface PossibleProps {
	readonly view: OccurrenceView;
	readonly possible: readonly TaskActionName[];
	readonly names: TaskNames;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The buttons come from the table of states and the rights; the first is what the task waits for. */
export function PossibleActions({ view, possible, names, language, to }: PossibleProps) {
	const words = pageMessages[language];
	const actions = [...possible.filter(isPageAction)].sort((a, b) => turn(a) - turn(b));
	if (actions.length === 0)
		return (
			<EmptyState title={words.nothing.title} level={2}>
				{isOpen(view.summary.state)
					? words.nothing.waitsFor(waitsFor(view, names, language))
					: words.nothing.over}
			</EmptyState>
		);
	return (
		<Part title={words.actions} id="lam-gi">
			<Actions>
				{actions.map((action, index) => (
					<ButtonLink
						address={to(actionPage(view.id, action))}
						kind={index === 0 && waitedFor.includes(action) ? "main" : "second"}
					>
						{actionMessages[language].actions[action].button}
					</ButtonLink>
				))}
			</Actions>
		</Part>
	);
}

/** What a task waits for comes before what may also be done. */
const waitedFor: readonly TaskActionName[] = [
	"accept",
	"grant-extension",
	"sign",
	"hand-over",
	"report-progress",
	"report-done",
	"pass-on",
];
const turn = (action: TaskActionName): number => {
	const place = waitedFor.indexOf(action);
	return place < 0 ? waitedFor.length : place;
};

/** Whose turn it is. */
function waitsFor(
	{ summary, bodyExists, giverBodyId }: OccurrenceView,
	names: TaskNames,
	language: Language,
): string {
	const words = pageMessages[language].nothing;
	if (!bodyExists) return words.heir;
	const giver = () => words.giver(names.body(giverBodyId));
	if (summary.state === "signed" || summary.state === "handed-back") return giver();
	if (summary.state === "reported") return words.leader(names.body(summary.bodyId));
	return words.body(names.body(summary.bodyId));
}
