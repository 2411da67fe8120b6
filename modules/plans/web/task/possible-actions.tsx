import type { Language } from "#platform/i18n/index.ts";
import { Actions, ButtonLink, EmptyState, Part } from "#platform/ui/index.ts";
import { isOpen, type TaskActionName } from "../../domain/task-state.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { actionPage, isPageAction, type PageAction } from "./action-addresses.ts";

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
	const actions = inOrder(possible);
	const main = waitedFor(view);
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
						kind={index === 0 && main.includes(action) ? "main" : "second"}
					>
						{actionMessages[language].actions[action].button}
					</ButtonLink>
				))}
			</Actions>
		</Part>
	);
}

const first: readonly TaskActionName[] = [
	"accept",
	"grant-extension",
	"sign",
	"hand-over",
	"report-progress",
	"report-done",
	"pass-on",
];

/** What a task waits for is the main button; what may also be done with it stays in the background. */
const waitedFor = ({ summary }: OccurrenceView): readonly TaskActionName[] =>
	summary.state === "handed-back" ? first : first.filter((action) => action !== "pass-on");

/** Where the work can be handed over from a body that is no more, passing it on and stopping it say the same in other words. */
function inOrder(possible: readonly TaskActionName[]): readonly PageAction[] {
	const doubled: readonly TaskActionName[] = possible.includes("hand-over") ? ["pass-on", "stop"] : [];
	const place = (action: TaskActionName) => (first.includes(action) ? first.indexOf(action) : first.length);
	return possible
		.filter(isPageAction)
		.filter((action) => !doubled.includes(action))
		.sort((a, b) => place(a) - place(b));
}

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
