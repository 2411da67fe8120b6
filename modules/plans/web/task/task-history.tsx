import type { Child } from "hono/jsx";
import { asOfWords, figureOf, findMeasure, partsOf } from "#modules/measures/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { KeptFile } from "#platform/files/index.ts";
import { formatDay, formatTime, type Language } from "#platform/i18n/index.ts";
import { Declared, Timeline, type TimelineEvent, type WorkState } from "#platform/ui/index.ts";
import type { TaskActionName } from "../../domain/task-state.ts";
import { measuredMessages } from "../../measured/messages.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import type { StoredAct } from "../../store/task/acts.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { SystemTag } from "../measured/system-figure.tsx";
import { evidencePage } from "./action-addresses.ts";
import { AsWritten } from "./as-written.tsx";
import { formatMeasured, formatMoney } from "./measured.ts";

export interface HistoryProps {
	readonly view: OccurrenceView;
	readonly names: TaskNames;
	readonly files: readonly KeptFile[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

const shapes: Partial<Record<TaskActionName, WorkState>> = {
	"report-done": "waiting",
	sign: "waiting",
	accept: "done",
	return: "returned",
	reopen: "returned",
	"send-back-inside": "returned",
	"hand-back": "returned",
	stop: "stopped",
	decline: "stopped",
	"close-with-body": "stopped",
};

/** Everything that was done about it, newest first; the giving of the task is the last line. */
export function TaskHistory(props: HistoryProps) {
	const { view, names, language } = props;
	const [first] = view.acts.filter(({ fromBodyId }) => fromBodyId !== null);
	const body = names.body(first?.fromBodyId ?? view.summary.bodyId);
	const given: TimelineEvent = {
		...momentOf(view.givenAt, language),
		state: "not-due",
		what: <b>{pageMessages[language].given(body)}</b>,
	};
	return <Timeline events={[...view.acts.map((act) => eventOf(act, props)).reverse(), given]} />;
}

function momentOf(at: StoredAct["at"], language: Language) {
	const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return { day: local.toPlainDate(), time: formatTime(local, language) };
}

const eventOf = (act: StoredAct, props: HistoryProps): TimelineEvent => ({
	...momentOf(act.at, props.language),
	state: shapes[act.action] ?? "on-track",
	what: <ActWords act={act} {...props} />,
});

function ActWords(props: HistoryProps & { readonly act: StoredAct }) {
	const { act, names, language } = props;
	const words = pageMessages[language];
	const details = detailsOf(act, names, language);
	return (
		<>
			<b>{actionMessages[language].actions[act.action].past}</b>
			{details ? <> ({details})</> : null}. <Author {...props} />
			{act.done ? (
				<p>
					<AsWritten language={language} text={act.done} />
				</p>
			) : null}
			{act.reason ? (
				<p>
					{words.reason} <AsWritten language={language} text={act.reason} />
				</p>
			) : null}
			<ValueLine {...props} />
			<KeptFigureLine {...props} />
			<SpentLine {...props} />
			<FilesLine {...props} />
		</>
	);
}

function Author({ act, names, language }: HistoryProps & { readonly act: StoredAct }) {
	const words = pageMessages[language];
	if (act.byPersonId === null) return <>{words.system}</>;
	const name = names.person(act.byPersonId) ?? words.unknownPerson;
	return <>{act.asBodyId ? words.by(name, names.body(act.asBodyId)) : name}</>;
}

function detailsOf(act: StoredAct, names: TaskNames, language: Language): string {
	const words = pageMessages[language];
	const parts: string[] = [];
	if (act.dueOn) {
		const day = formatDay(act.dueOn, language);
		parts.push(act.action === "ask-extension" ? words.asksFor(day) : words.newDue(day));
	}
	if (act.fromBodyId && act.toBodyId)
		parts.push(words.movedTo(names.body(act.fromBodyId), names.body(act.toBodyId)));
	if (act.action === "reassign") {
		const leader = [act.leaderName, act.leaderPost].filter(Boolean).join(", ");
		if (leader) parts.push(words.nowInCharge(leader));
		const officer = names.person(act.officerPersonId);
		if (officer) parts.push(words.nowOfficer(officer));
	}
	return parts.join("; ");
}

/** A corrected figure stays to be seen, with a word that it was corrected. */
function ValueLine({ act, view, language }: HistoryProps & { readonly act: StoredAct }) {
	if (!act.value) return null;
	const words = pageMessages[language];
	const unit = view.task.measure?.unit ?? null;
	const shown = formatMeasured(act.value, unit, language);
	const corrected = view.acts.some(({ corrects }) => corrects === act.number);
	const old = view.acts.find(({ number }) => number === act.corrects)?.value;
	const declared = act.action !== "accept";
	return (
		<p>
			{words.value} {corrected ? <s>{shown}</s> : <b class="n">{shown}</b>}{" "}
			{declared ? <Declared>{words.facts.declaredTag}</Declared> : null}
			{corrected ? <> ({words.replacedBy})</> : null}
			{old ? <> ({words.replaced(formatMeasured(old, unit, language))})</> : null}
		</p>
	);
}

/** What the system showed at that moment; what it shows now may be another figure. */
function KeptFigureLine({ act, view, language }: HistoryProps & { readonly act: StoredAct }) {
	const kept = view.keptFigures.get(act.number);
	const measure = kept ? findMeasure(kept.code) : null;
	if (!kept || !measure) return null;
	const parts = partsOf(kept.amount, language);
	const figure = `${figureOf(kept.amount, measure, language)}${parts ? ` (${parts})` : ""}`;
	return (
		<p>
			{measuredMessages[language].shownThen(figure, asOfWords(kept, language))}{" "}
			<SystemTag language={language} />
		</p>
	);
}

function SpentLine({ act, language }: HistoryProps & { readonly act: StoredAct }) {
	if (act.spent === null) return null;
	const words = pageMessages[language];
	return (
		<p>
			{words.spent(formatMoney(act.spent, language))} <Declared>{words.facts.declaredTag}</Declared>
		</p>
	);
}

function FilesLine({ act, view, files, language, to }: HistoryProps & { readonly act: StoredAct }) {
	const own = view.evidence.filter((each) => each.act === act.number);
	if (own.length === 0) return null;
	const links: Child[] = own.flatMap(({ fileId, caption }, index) => {
		const name = files.find(({ id }) => id === fileId)?.name ?? fileId;
		const link = <a href={to(evidencePage(view.id, fileId))}>{caption ?? name}</a>;
		return index === 0 ? [link] : [", ", link];
	});
	return (
		<p>
			{pageMessages[language].files} {links}
		</p>
	);
}
