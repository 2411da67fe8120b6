import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { Head, Pager, Part, Terms } from "#platform/ui/index.ts";
import { numberedName } from "../../domain/paper-name.ts";
import { publicMessages } from "../../public/messages.ts";
import { publicTaskFigures, publicWorkFigures } from "../../queries/measured/public-figures.ts";
import { publicEvidence } from "../../queries/public/public-evidence.ts";
import { namesOf, publicReading } from "../../queries/public/public-reading.ts";
import { findPublicTask, type PublicTask } from "../../queries/public/public-tasks.ts";
import { publicCounts, publicWork, sumOf } from "../../queries/public/public-work.ts";
import { FigureOfManyLine } from "../measured/system-figure.tsx";
import { CountFacts, planAt, planSlug } from "./plan-page.tsx";
import { counted, planAddress, plansAddress, tellingDay } from "./public-words.ts";
import { WorkTable } from "./work-table.tsx";

const size = 40;

/** One task of a plan with every body that has it and every time it is due. */
export const publicTaskPage = page({
	address: "/ke-hoach/:slug/viec/:position",
	who: "everyone",
	params: planSlug.extend({ position: z.coerce.number().int().min(1).max(100_000) }),
	query: z.object({ trang: z.coerce.number().int().min(1).max(2000).catch(1) }),
	async show({ params, query }, { db, clock, language, to, today: now }) {
		const plan = await planAt(db, params.slug);
		const task = await findPublicTask(db, plan.id, params.position);
		if (!task) throw httpProblem("not-found", {});
		const today = tellingDay(plan, now);
		const which = { planId: plan.id, taskIds: [task.id] };
		const reading = publicReading(db, today);
		const total = sumOf(await publicCounts(reading, which, "task"));
		const offset = (query.trang - 1) * size;
		const rows = await publicWork(reading, which, { order: "urgent", limit: size, offset });
		const bodyIds = rows.flatMap(({ bodyId, giverBodyId }) => [bodyId, giverBodyId]);
		const names = await namesOf(reading, bodyIds, language);
		const evidence = await publicEvidence(
			db,
			rows.map(({ id }) => id),
		);
		const figures = await publicWorkFigures(db, rows, clock.now());
		const many = (await publicTaskFigures(db, plan, [task], clock.now())).get(task.id);
		const words = publicMessages[language];
		const address = planAddress(plan);
		return {
			title: task.text,
			section: plansAddress,
			illustrative: plan.illustrative || (many?.facts ?? []).some(({ illustrative }) => illustrative),
			trail: [
				{ label: words.list.title, address: plansAddress },
				{ label: numberedName(plan, language), address },
			],
			body: (
				<>
					<Head
						kicker={task.heading ?? undefined}
						title={task.text}
						lede={words.task.lede(counted(total.total, language), counted(total.done, language))}
					>
						<CountFacts total={total} language={language} />
					</Head>
					{many ? (
						<Part id="so-lieu" title={task.measureLabel ?? ""}>
							<p>
								<FigureOfManyLine many={many} target={task.measureTarget} language={language} to={to} />
							</p>
						</Part>
					) : null}
					<Part id="noi-lam" title={words.plan.all}>
						<WorkTable caption={task.text} oneTask {...{ rows, names, evidence, figures, language, to }} />
						<Pager
							page={query.trang}
							pages={Math.ceil(total.total / size)}
							address={(number) => to(`${address}/viec/${task.position}?trang=${number}`)}
						/>
						<TaskTerms task={task} language={language} />
						<p>
							<a href={to(address)}>{words.task.back}</a>
						</p>
					</Part>
				</>
			),
		};
	},
});

function TaskTerms({ task, language }: { readonly task: PublicTask; readonly language: Language }) {
	const words = publicMessages[language].task;
	const money = (amount: number | null) =>
		amount === null ? words.fundsUnknown : formatCount(amount, language);
	const funds = [task.fundsNeeded, task.fundsAllotted, task.fundsSpent];
	return (
		<Terms
			items={[
				...(task.output ? [{ term: words.output, is: task.output }] : []),
				...(task.deadlineWords ? [{ term: words.recurrence, is: task.deadlineWords }] : []),
				...(funds.some((amount) => amount !== null)
					? [{ term: words.funds, is: funds.map(money).join("; ") }]
					: []),
			]}
		/>
	);
}
