import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { peopleOn } from "#modules/accounts/index.ts";
import { type Clock, stoppedClock, timeZone } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Services } from "#platform/http/route.ts";
import { writeText } from "../commands/paper/write-text.ts";
import { closePlan } from "../commands/plan/close-plan.ts";
import { draftPlan } from "../commands/plan/draft-plan.ts";
import { issuePlan } from "../commands/plan/issue-plan.ts";
import type { PlanContext, SeenPlan } from "../commands/plan/open-plan.ts";
import { numberPlan, signPlan } from "../commands/plan/sign-plan.ts";
import { submitPlan } from "../commands/plan/step-plan.ts";
import { writeBases, writeTargets } from "../commands/plan/write-plan.ts";
import { addTasks } from "../commands/plan/write-tasks.ts";
import { actOnTask } from "../commands/task/act-on-task.ts";
import type { LegalBasis, PlanHead, TargetText } from "../domain/plan.ts";
import type { TaskText } from "../domain/task.ts";
import { proposalOf } from "../queries/paper/proposal-of.ts";
import { planView } from "../queries/plan/plan-view.ts";
import type { DemoAct } from "./demo-act.ts";

/** Where a story is played: in one transaction, by the program's own commands, on the days on which it happened. */
export interface Stage {
	readonly trx: WriteTransaction;
	readonly services: Services;
}

export interface DemoPlan {
	readonly issuer: string;
	readonly drafting: string;
	/** number in the cast of who drafts it, has it signed and issues it */
	readonly drafter: number;
	readonly head: PlanHead;
	readonly targets?: readonly TargetText[];
	readonly bases?: readonly LegalBasis[];
	readonly tasks: readonly TaskText[];
	readonly number: number;
	readonly symbol: string;
	readonly signer: string;
	readonly signerPost: string;
	readonly issuedOn: Temporal.PlainDate;
}

/** Network address of everything invented: one that nobody has (RFC 5737). */
const from = "192.0.2.1";

/** Nine in the morning and so many minutes, in the country. */
const clockOn = (day: Temporal.PlainDate, minute = 0): Clock =>
	stoppedClock(
		day
			.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from("09:00").add({ minutes: minute }) })
			.toInstant()
			.toString(),
	);

/** Somebody of the cast with the posts held on that day. */
async function personOn(trx: WriteTransaction, number: number, day: Temporal.PlainDate): Promise<Person> {
	const id = `019a0000-0000-7000-8000-${number.toString().padStart(12, "0")}`;
	const [found] = await peopleOn(trx, [id], day);
	if (!found) throw new Error(`nobody of the cast has the number ${number}`);
	return { kind: "person", personId: id, name: found.name, sessionId: id, posts: found.posts };
}

/** From the first line to its issue, three days after it was signed. Returns its id. */
export async function playPlan({ trx, services }: Stage, plan: DemoPlan): Promise<string> {
	const day = plan.issuedOn;
	const at = (minute: number) => ({ clock: clockOn(day, minute), from });
	const actor = await personOn(trx, plan.drafter, day);
	const planId = await draftPlan(
		trx,
		actor,
		{ issuerBodyId: plan.issuer, draftingBodyId: plan.drafting, head: plan.head, illustrative: true },
		at(0),
	);
	const seen = async () => ({ planId, version: await versionOf(trx, planId) });
	await writeTargets(trx, actor, { ...(await seen()), targets: plan.targets ?? [] }, at(1));
	await writeBases(trx, actor, { ...(await seen()), bases: plan.bases ?? [] }, at(2));
	await addTasks(trx, actor, { ...(await seen()), tasks: plan.tasks }, at(3));
	await keepProposedText(trx, actor, await seen(), at(3));
	await submitPlan(trx, actor, await seen(), at(4));
	const fileId = await keepScan(trx, services, planId, actor, clockOn(day, 5));
	const signature = { how: "paper", signerName: plan.signer, signerPost: plan.signerPost, fileId } as const;
	await signPlan(trx, actor, { ...(await seen()), ...signature }, at(5));
	const { number, symbol, issuedOn } = plan;
	await numberPlan(trx, actor, { ...(await seen()), number, symbol, issuedOn }, at(6));
	await issuePlan(trx, actor, await seen(), at(7));
	return planId;
}

/** The running text is what the drafter is offered: nothing of it is invented beside the plan. */
async function keepProposedText(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenPlan,
	context: PlanContext,
): Promise<void> {
	const drafted = await planView(trx, seen.planId);
	if (!drafted) return;
	const { text, signature } = await proposalOf(trx, drafted, context.clock.today());
	await writeText(trx, actor, { ...seen, text, signature }, context);
}

/** Ended with a report; what is open is stopped by it. */
export async function playClosing(
	{ trx }: Stage,
	planId: string,
	closing: { readonly by: number; readonly day: Temporal.PlainDate; readonly report: string },
): Promise<void> {
	const { rows } = await sql<{ open: number }>`SELECT count(*) AS open FROM plans.occurrence
		WHERE plan_id = ${planId} AND state NOT IN ('accepted', 'stopped', 'declined')`.execute(writes(trx));
	const actor = await personOn(trx, closing.by, closing.day);
	const input = { planId, version: await versionOf(trx, planId), report: closing.report, fileId: null };
	const stopping = rows[0]?.open ?? 0;
	await closePlan(trx, actor, { ...input, stopping }, { clock: clockOn(closing.day), from });
}

/**
 * In the order of their days; acts of one day in the order given. With `within`, what was done about one occurrence is
 * left out as a whole where part of it lies before the plan or after today: the demo may be loaded on any day.
 */
export async function playActs(
	stage: Stage,
	planId: string,
	acts: readonly DemoAct[],
	within?: { readonly issuedOn: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Promise<void> {
	const inOrder = (within ? whole(acts, within) : [...acts]).sort((a, b) =>
		Temporal.PlainDate.compare(a.day, b.day),
	);
	for (const [index, act] of inOrder.entries()) await playAct(stage, planId, act, 60 + (index % 300));
}

function whole(
	acts: readonly DemoAct[],
	{ issuedOn, today }: { readonly issuedOn: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): DemoAct[] {
	const about = ({ task, body, number }: DemoAct) => `${task} ${body} ${number ?? 1}`;
	const outside = ({ day }: DemoAct) =>
		Temporal.PlainDate.compare(day, issuedOn) <= 0 || Temporal.PlainDate.compare(day, today) > 0;
	const left = new Set(acts.filter(outside).map(about));
	return acts.filter((act) => !left.has(about(act)));
}

async function playAct({ trx }: Stage, planId: string, act: DemoAct, minute: number): Promise<void> {
	const actor = await personOn(trx, act.by, act.day);
	const { id, acts, lastValued } = await occurrenceOf(trx, planId, act);
	const { task, body, number, by, day, officer, leader, ...said } = act;
	await actOnTask(
		trx,
		actor,
		{
			...said,
			occurrenceId: id,
			seen: acts,
			...(act.action === "correct" ? { corrects: lastValued } : {}),
			...(officer === undefined ? {} : { officerPersonId: (await personOn(trx, officer, day)).personId }),
			...(leader === undefined
				? {}
				: { leader: { personId: actor.personId, name: actor.name, post: leader } }),
		},
		{ clock: clockOn(day, minute), from },
	);
}

interface Found {
	readonly id: string;
	readonly acts: number;
	/** number of the last act with a value */
	readonly lastValued: number | null;
}

async function occurrenceOf(trx: WriteTransaction, planId: string, act: DemoAct): Promise<Found> {
	const { rows } = await sql<Found>`
		SELECT o.id, o.acts, (
			SELECT max(a.number) FROM plans.act a
			WHERE a.occurrence_id = o.id AND (a.value IS NOT NULL OR a.numerator IS NOT NULL)
		) AS "lastValued"
		FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE o.plan_id = ${planId} AND t.position = ${act.task} AND o.body_id = ${act.body}
			AND o.number = ${act.number ?? 1}`.execute(writes(trx));
	const [found] = rows;
	if (!found) throw new Error(`task ${act.task} of the demo's plan was not given to ${act.body}`);
	return found;
}

async function versionOf(trx: WriteTransaction, planId: string): Promise<number> {
	const { rows } = await sql<{
		version: number;
	}>`SELECT version FROM plans.plan WHERE id = ${planId}`.execute(writes(trx));
	return (rows[0] as { version: number }).version;
}

/** Stands in for the scan of a signed paper, and says so. */
async function keepScan(
	trx: WriteTransaction,
	services: Services,
	planId: string,
	actor: Person,
	clock: Clock,
): Promise<string> {
	const bytes = await readFile(new URL("papers/ban-chup-minh-hoa.png", import.meta.url));
	const owner = { module: "plans", kind: "plan", id: planId };
	const file = await keepFile(trx, services.files, clock, {
		...{ bytes: new Uint8Array(bytes), name: "ban-chup-minh-hoa.png", purpose: "signed-plan" },
		...{ owner, allowed: ["png"], actor },
	});
	return file.id;
}
