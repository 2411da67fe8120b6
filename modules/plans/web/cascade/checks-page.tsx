import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { EmptyState, Facts, Head, Links, Part } from "#platform/ui/index.ts";
import { checkMessages } from "../../cascade/check-messages.ts";
import { type Finding, type FindingKind, findingKinds } from "../../domain/checks/finding.ts";
import { paperName } from "../../domain/paper-name.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { workReaders } from "../../policy.ts";
import { findingsOf } from "../../queries/cascade/findings-of.ts";
import { ofPlan, pageOfPlan, planAddress } from "../plan/plan-frame.ts";
import { Findings } from "./findings.tsx";
import { type PlanInHand, planInHand } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";

const mostOfOneKind = 1000;

/** What the checks find in a plan, at any time of its life. */
export const checksPage = page({
	address: "/soan-ke-hoach/:id/kiem-tra",
	who: workReaders,
	params: ofPlan,
	query: z.object({ loai: z.enum(findingKinds).optional().catch(undefined) }),
	show: async ({ params, query }, context) => {
		const { db, language, to, today } = context;
		const inHand = await planInHand(db, params.id, context);
		const words = checkMessages[language];
		const findings = await findingsOf(db, params.id, today);
		const kind = query.loai;
		return pageOfPlan(
			inHand.plan,
			context,
			kind ? words.ofOneKind(words.kinds[kind]) : words.title,
			<>
				<ChecksHead {...{ inHand, findings, language }} />
				<PlanPages inHand={inHand} current="kiem-tra" language={language} />
				{kind ? (
					<>
						<Kind {...{ inHand, kind, language }} findings={findings} most={mostOfOneKind} />
						<Links items={[{ address: to(planAddress(params.id, "/kiem-tra")), label: words.all }]} />
					</>
				) : (
					<All {...{ inHand, findings, language }} />
				)}
			</>,
		);
	},
});

interface Props {
	readonly inHand: PlanInHand;
	readonly findings: readonly Finding[];
	readonly language: Language;
}

function ChecksHead({ inHand, findings, language }: Props) {
	const words = checkMessages[language];
	const { plan } = inHand;
	const blocking = findings.filter((each) => each.blocking).length;
	const count = (number: number) => formatCount(number, language);
	const all = count(findings.length);
	const some = isPublic(plan.state) ? words.foundInIssued(all) : words.found(all, blocking);
	return (
		<>
			<Head
				kicker={paperName(plan, language)}
				title={findings.length === 0 ? words.nothing : some}
				lede={words.lede}
				meta={isPublic(plan.state) ? words.issued : undefined}
			/>
			<Facts
				items={[
					...(isPublic(plan.state)
						? []
						: [{ label: words.facts.blocking, value: count(blocking), late: blocking > 0 }]),
					{ label: words.facts.others, value: count(findings.length - blocking) },
					{ label: words.facts.targets, value: count(plan.targets.length) },
					{ label: words.facts.tasks, value: count(plan.tasks.length) },
				]}
			/>
		</>
	);
}

function All({ inHand, findings, language }: Props) {
	const words = checkMessages[language];
	const blocking = findings.filter((each) => each.blocking);
	const others = findings.filter((each) => !each.blocking);
	if (findings.length === 0) return <EmptyState title={words.nothing}>{words.unknownLeftOut}</EmptyState>;
	return (
		<>
			{blocking.length > 0 ? (
				<Part id="phai-sua" title={words.blockingTitle} sub={words.blockingSub}>
					<Findings
						planId={inHand.plan.id}
						findings={blocking}
						caption={words.blockingTitle}
						most={mostOfOneKind}
						language={language}
					/>
				</Part>
			) : null}
			{findingKinds.map((kind) => (
				<Kind {...{ inHand, kind, language }} findings={others} most={20} />
			))}
			<p class="source">{words.unknownLeftOut}</p>
		</>
	);
}

function Kind(props: Props & { readonly kind: FindingKind; readonly most: number }) {
	const { inHand, findings, kind, most, language } = props;
	const own = findings.filter((each) => each.kind === kind);
	const title = checkMessages[language].kinds[kind];
	if (own.length === 0) return null;
	return (
		<Part id={kind} title={`${title} (${formatCount(own.length, language)})`}>
			<Findings planId={inHand.plan.id} findings={own} caption={title} most={most} language={language} />
		</Part>
	);
}
