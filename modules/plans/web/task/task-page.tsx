import { z } from "zod";
import { workingCalendar } from "#modules/organisation/index.ts";
import { filesOf } from "#platform/files/index.ts";
import { page } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable, Head, Notice, Part } from "#platform/ui/index.ts";
import { mayOweExplanation } from "../../domain/explanation.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import { actsOnTaskAs, readsTask, workReaders } from "../../policy.ts";
import { explanationsAbout } from "../../queries/follow/explanations.ts";
import { figureOfWork } from "../../queries/measured/figure-of-work.ts";
import { type OccurrenceView, occurrenceView } from "../../queries/task/occurrence-view.ts";
import { type OccurrenceRow, occurrencesOf } from "../../queries/task/occurrences-of.ts";
import { actionsFor } from "../../queries/task/places-of-task.ts";
import { taskNames } from "../../queries/task/task-names.ts";
import { whyDue } from "../../queries/task/why-due.ts";
import { taskProblem } from "../../task/errors.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { AskedBefore } from "../follow/explanation-record.tsx";
import { StandingMark } from "../follow/standing-mark.tsx";
import { taskAddress, taskPage } from "./action-addresses.ts";
import { AsWritten } from "./as-written.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { paperWords, shortText } from "./paper-words.ts";
import { PossibleActions } from "./possible-actions.tsx";
import { stateSentence, TaskFacts } from "./task-facts.tsx";
import { TaskHistory } from "./task-history.tsx";
import { periodWords, TaskTerms } from "./task-terms.tsx";

/** A task as the people see it who do it, give it or watch over it. */
export const showTask = page({
	address: taskAddress,
	who: workReaders,
	params: z.object({ id: z.string().max(60) }),
	show: async ({ params }, { db, actor, clock, today, language, to }) => {
		const view = await occurrenceView(db, params.id, today);
		if (!view || !readsTask(actor, view.places)) throw taskProblem("task-unknown", {});
		const names = await taskNames(db, view, { today, language });
		const why = await whyDue(db, view);
		const due = view.summary.dueOn ?? today;
		const [from, until] = today.until(due).sign < 0 ? [due, today] : [today, due];
		const calendar = await workingCalendar(db, { from, to: until });
		const files = await filesOf(db, { module: "plans", kind: "occurrence", ids: [view.id] });
		const rounds = await occurrencesOf(db, { taskIds: [view.taskId], bodyIds: [view.summary.bodyId] }, today);
		const explanations = await explanationsAbout(db, view.id);
		const mayAsk =
			actsOnTaskAs(actor, view.places, "giver") && mayOweExplanation(view.kind, view.summary.state);
		const words = pageMessages[language];
		const bodyName = names.body(view.summary.bodyId);
		const measured = { occurrence: view, task: view.task, plan: view.paper };
		const figure = await figureOfWork(db, measured, clock.now());
		const facts = { view, why, calendar, today, language, bodyName, figure, to };
		const asked = view.summary.askedDueOn;
		const possible = actionsFor(actor, view.places, {
			planOver: view.paper.state !== "in-force",
			occurrence: view,
			measure: view.task.measure,
			acts: view.acts,
		});
		return {
			title: shortText(view.text, 60),
			illustrative: view.plan.illustrative || (figure?.fact.illustrative ?? false),
			section: "/ban-lam-viec",
			trail: [{ label: words.work, address: "/viec" }],
			body: (
				<>
					<Head
						kicker={words.kicker(bodyName, paperWords(view.paper, language))}
						title={<AsWritten language={language} text={shortText(view.text)} />}
						lede={stateSentence(facts)}
					/>
					{view.kind === "request" ? <p>{words.request}</p> : null}
					{asked ? <Notice kind="warn" title={words.asked(formatDay(asked, language))} /> : null}
					<PossibleActions {...{ view, possible, names, language, to }} />
					<Part title={words.facts.title} id="han">
						<TaskFacts {...facts} />
					</Part>
					<AskedBefore {...{ explanations, language, to, today }} />
					{mayAsk ? (
						<p>
							<a href={to(`/giai-trinh/moi?viec=${view.id}`)}>{explanationMessages[language].ask.title}</a>
						</p>
					) : null}
					<EvidencePart {...{ view, files, actor, names, language, to }} />
					<Part title={words.history} id="lich-su" note={<p>{words.historyNote}</p>}>
						<TaskHistory {...{ view, names, files, language, to }} />
					</Part>
					<Part title={words.about} id="noi-dung">
						<TaskTerms {...{ view, names, language, to }} />
					</Part>
					<Rounds {...{ view, rounds, language, to }} />
				</>
			),
		};
	},
});

interface RoundsProps {
	readonly view: OccurrenceView;
	readonly rounds: readonly OccurrenceRow[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The other times that this body has to do the same task. */
function Rounds({ view, rounds, language, to }: RoundsProps) {
	const words = pageMessages[language];
	const whenever = view.task.deadline.kind === "whenever";
	if (rounds.length < 2 && !whenever) return null;
	const title = whenever ? words.occasions : words.rounds;
	const which = (round: OccurrenceRow) =>
		round.occasion ?? periodWords(round, language) ?? String(round.number);
	return (
		<Part title={title} id="cac-ky">
			<DataTable
				caption={title}
				captionHidden
				own={(round: OccurrenceRow) => round.id === view.id}
				columns={[
					{
						head: whenever ? words.roundColumns.occasion : words.roundColumns.which,
						cell: (round: OccurrenceRow) =>
							round.id === view.id ? which(round) : <a href={to(taskPage(round.id))}>{which(round)}</a>,
					},
					{
						head: words.roundColumns.due,
						cell: ({ summary }) =>
							summary.dueOn
								? formatDay(summary.dueOn, language)
								: summary.waitsFor
									? words.facts.waits
									: words.facts.noDue,
					},
					{
						head: words.roundColumns.standing,
						cell: ({ standing }) => <StandingMark standing={standing} language={language} />,
					},
				]}
				rows={[...rounds].sort((a, b) => a.number - b.number)}
			/>
			{whenever ? (
				<p>
					<a href={to(`/viec-theo-lan/${view.assignmentId}`)}>{words.addOccasion}</a>
				</p>
			) : null}
		</Part>
	);
}
