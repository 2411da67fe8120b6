import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay, formatDistance, type Language } from "#platform/i18n/index.ts";
import { ButtonLink, type WorkItem } from "#platform/ui/index.ts";
import { explanationStanding } from "../../domain/explanation.ts";
import { boardMessages } from "../../follow/board-messages.ts";
import { paperOf } from "../../follow/paper-in-list.ts";
import type { WorkRow } from "../../queries/follow/work-rows.ts";
import type { StoredExplanation } from "../../store/follow/explanation.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";
import { explanationAddress } from "./explanation-items.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { standingOfRow } from "./work-item.tsx";

export interface LateContext {
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate;
	readonly bodies: ReadonlyMap<string, string>;
	readonly explanations: ReadonlyMap<string, StoredExplanation>;
	/** whether the reader decides for the body that gave it */
	readonly gives: (giverBodyId: string) => boolean;
}

/** A late task on a board: by how many days, who, when something was last heard, and what was asked. */
export function lateItem(row: WorkRow, context: LateContext): WorkItem {
	const { language, to, today, bodies } = context;
	const words = boardMessages[language];
	const days = row.dueOn ? row.dueOn.until(today).days : 0;
	const moved = row.movedOn ? formatDistance(row.movedOn, today, language) : words.never;
	const who = [bodies.get(row.bodyId) ?? row.bodyId, row.leaderName].filter(Boolean).join(", ");
	return {
		when: words.lateDays(formatCount(days, language)),
		left: words.lateWord,
		address: to(taskPage(row.id)),
		title: <AsWritten language={language} text={row.text} />,
		text: paperOf(row.paper, language),
		more: (
			<p>
				{who} · {words.lastMoved(moved)}
				<Asked row={row} context={context} />
			</p>
		),
		state: <StandingMark standing={standingOfRow(row, today)} language={language} />,
		action: askButton(row, context),
	};
}

/** Who decides for the giver may ask, unless somebody has asked and nothing came of it yet. */
function askButton(row: WorkRow, { language, to, explanations, gives }: LateContext) {
	if (explanations.has(row.id) || !gives(row.giverBodyId) || row.kind === "request") return null;
	return (
		<ButtonLink kind="second" small address={to(`/giai-trinh/moi?viec=${row.id}`)}>
			{boardMessages[language].ask}
		</ButtonLink>
	);
}

/** What became of the question that was asked. */
function Asked({ row, context }: { readonly row: WorkRow; readonly context: LateContext }) {
	const { language, to, today, explanations } = context;
	const words = boardMessages[language];
	const open = explanations.get(row.id);
	if (!open) return null;
	const standing = explanationStanding(open, today);
	const day = formatDay(open.dueOn, language);
	const asked = standing === "overdue" ? words.askedOverdue(day) : words.asked(day);
	return (
		<>
			{" · "}
			<a href={to(explanationAddress(open.id))}>{standing === "answered" ? words.askedAnswered : asked}</a>
		</>
	);
}
