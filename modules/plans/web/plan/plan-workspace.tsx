import type { Child } from "hono/jsx";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, formatTime, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	ButtonLink,
	EmptyState,
	Head,
	Links,
	Part,
	StateMark,
	type Term,
	Terms,
	Timeline,
} from "#platform/ui/index.ts";
import { numberedName, paperName } from "../../domain/paper-name.ts";
import { type MissingPart, missingIn } from "../../domain/plan-missing.ts";
import { isEditable, isPublic, type PlanActionName } from "../../domain/plan-state.ts";
import { planMessages } from "../../plan/messages.ts";
import { planActionWords, planStateWords } from "../../plan/state-messages.ts";
import { planWriters } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { plansById } from "../../store/plan/plan.ts";
import { amendmentOf } from "../../store/plan/register.ts";
import { PlanPapers } from "../paper/paper-links.tsx";
import {
	type OpenedPlan,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	shortName,
} from "./plan-frame.ts";
import { shapeOfPlan } from "./plan-shape.ts";

type Showing = Pick<RequestContext, "language" | "to" | "today"> & { readonly db: ReadDb };

export const planWorkspace = page({
	address: `${plansAddress}/:id`,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language } = context;
		const opened = await openedPlan(db, params.id, context);
		const { plan } = opened;
		const words = planMessages[language].work;
		const names = await peopleNames(
			db,
			plan.steps.flatMap((step) => step.byPersonId ?? []),
		);
		const answer = pageOfPlan(
			plan,
			context,
			shortName(plan),
			<>
				<Head
					kicker={numberedName(plan, language)}
					title={capitalised(plan.subject)}
					meta={<StateMark state={shapeOfPlan[plan.state]}>{planStateWords[language][plan.state]}</StateMark>}
				/>
				<NextStep {...{ opened, context }} />
				{isPublic(plan.state) || plan.state === "withdrawn" ? null : <Missing {...{ opened, context }} />}
				<Part id="noi-dung" title={words.content}>
					<Links items={contentLinks(opened, context)} label={words.content} />
					<Terms items={await termsOf(plan, context)} />
				</Part>
				<PlanPapers plan={plan} under={planAddress(plan.id, "/van-ban")} language={language} />
				<Part id="cac-buoc" title={words.history}>
					{plan.steps.length === 0 ? <EmptyState title={words.historyNone} /> : null}
					<Timeline events={[...plan.steps].reverse().map((step) => eventOf(step, names, language))} />
				</Part>
			</>,
		);
		return { ...answer, title: paperName(plan, language), trail: answer.trail?.slice(0, 1) ?? [] };
	},
});

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** Where the next step of each state is taken, in the order in which they are offered; the first is the usual one. */
const stepPages: Readonly<
	Partial<Record<PlanView["state"], readonly (readonly [PlanActionName, string])[]>>
> = {
	draft: [
		["submit", "/trinh-ky"],
		["consult", "/lay-y-kien"],
		["withdraw", "/rut"],
	],
	consulting: [
		["end-consultation", "/lay-y-kien"],
		["withdraw", "/rut"],
	],
	submitted: [
		["sign", "/trinh-ky"],
		["send-back", "/tra-lai"],
	],
	signed: [
		["number", "/so"],
		["take-back", "/dua-ve"],
	],
	numbered: [
		["issue", "/ban-hanh"],
		["correct-number", "/so"],
		["take-back", "/dua-ve"],
	],
	"in-force": [["close", "/dong"]],
};

const sideOf: Readonly<Partial<Record<PlanActionName, "clerk" | "issuer">>> = {
	sign: "clerk",
	number: "clerk",
	"correct-number": "clerk",
	"take-back": "clerk",
	"send-back": "issuer",
};

function NextStep({ opened, context }: { readonly opened: OpenedPlan; readonly context: Showing }) {
	const { plan, may, asked } = opened;
	const { language, to } = context;
	const words = planMessages[language].work;
	const steps = (stepPages[plan.state] ?? []).filter(([name]) => may(sideOf[name] ?? "drafter"));
	const [first, ...others] = steps;
	return (
		<Part id="tiep-theo" title={words.next} sub={words.nextFor[plan.state]}>
			{steps.length === 0 && asked.length === 0 && stepPages[plan.state] ? <p>{words.notYours}</p> : null}
			<Actions>
				{plan.state === "consulting"
					? asked.map((bodyId) => (
							<ButtonLink address={to(planAddress(plan.id, `/gop-y?co_quan=${encodeURIComponent(bodyId)}`))}>
								{words.giveOpinion}
							</ButtonLink>
						))
					: null}
				{plan.state === "in-force" ? (
					<ButtonLink address={to(planAddress(plan.id, "/tong-hop"))}>{words.parts.rollUp}</ButtonLink>
				) : null}
				{first ? (
					<ButtonLink
						kind={plan.state === "in-force" ? "second" : "main"}
						address={to(planAddress(plan.id, first[1]))}
					>
						{planActionWords[language][first[0]]}
					</ButtonLink>
				) : null}
				{others.map(([name, sub]) => (
					<ButtonLink kind="second" address={to(planAddress(plan.id, sub))}>
						{planActionWords[language][name]}
					</ButtonLink>
				))}
				{plan.state === "in-force" && may("drafter") ? (
					<ButtonLink kind="second" address={to(`${plansAddress}/moi?sua=${plan.id}`)}>
						{words.amend}
					</ButtonLink>
				) : null}
			</Actions>
		</Part>
	);
}

const whereMissing: Readonly<Record<MissingPart, string>> = {
	place: "/thong-tin",
	parent: "/thong-tin",
	"parent-details": "/thong-tin",
	bases: "/can-cu",
	targets: "/muc-tieu",
	tasks: "/nhiem-vu",
	"leads-unknown": "/nhiem-vu",
	text: "/loi-van",
	recipients: "/loi-van",
	signer: "/trinh-ky",
	number: "/so",
	"opinions-unanswered": "/lay-y-kien",
};

function Missing({ opened, context }: { readonly opened: OpenedPlan; readonly context: Showing }) {
	const { plan, may } = opened;
	const { language, to } = context;
	const words = planMessages[language].work;
	const missing = missingIn(plan);
	const canGo = (part: MissingPart) =>
		may("drafter") && (isEditable(plan.state) || part === "signer" || part === "number");
	return (
		<Part id="con-thieu" title={words.missing}>
			{missing.length === 0 ? <p>{words.missingNone}</p> : null}
			<ul class="rows">
				{missing.map((part) => (
					<li>
						{canGo(part) ? (
							<a href={to(planAddress(plan.id, whereMissing[part]))}>{words.missingParts[part]}</a>
						) : (
							words.missingParts[part]
						)}
					</li>
				))}
			</ul>
		</Part>
	);
}

function contentLinks({ plan, may }: OpenedPlan, { language, to }: Showing) {
	const words = planMessages[language].work.parts;
	const link = (sub: string, label: string) => ({ address: to(planAddress(plan.id, sub)), label });
	const writes = may("drafter") && isEditable(plan.state);
	const given = plan.opinions.filter(({ opinion }) => opinion !== null).length;
	return [
		link("/toan-van", words.text),
		...(writes ? [link("/thong-tin", words.head), link("/can-cu", words.bases(plan.bases.length))] : []),
		...(writes ? [link("/muc-tieu", words.targets(plan.targets.length))] : []),
		link("/nhiem-vu", words.tasks(plan.tasks.length)),
		...(writes ? [link("/loi-van", words.running)] : []),
		...(may("clerk") ? [link("/kiem-tra", words.checks), link("/bao-phu", words.coverage)] : []),
		...(writes && plan.parent?.planId ? [link("/nhan-viec", words.takeDown)] : []),
		...(writes ? [link("/giao-tra-loi", words.askAnswers)] : []),
		...(may("clerk") ? [link("/lay-y-kien", words.opinions(given, plan.opinions.length))] : []),
		...(isPublic(plan.state) ? [link("/tra-loi", words.answers), link("/tong-hop", words.rollUp)] : []),
		...(plan.slug ? [{ address: to(`/ke-hoach/${plan.slug}`), label: words.public }] : []),
	];
}

async function termsOf(plan: PlanView, { db, language, to, today }: Showing): Promise<readonly Term[]> {
	const words = planMessages[language].work.facts;
	const names = await bodyNames(db, [plan.issuerBodyId, plan.draftingBodyId], plan.issuedOn ?? today);
	const amendment = await amendmentOf(db, plan.id);
	const ids = [plan.amends?.planId, plan.copiedFromPlanId, amendment?.id, plan.parent?.planId].flatMap(
		(id) => id ?? [],
	);
	const others = await plansById(db, ids);
	const other = (id: string | null | undefined): Child => {
		const found = id ? others.get(id) : undefined;
		if (!found) return null;
		return <a href={to(planAddress(found.id))}>{paperName(found, language)}</a>;
	};
	const { parent } = plan;
	const fileLink = (id: string | null, label: string): Child =>
		id ? <a href={to(planAddress(plan.id, `/tep/${id}`))}>{label}</a> : label;
	const report = plan.steps.find(({ action }) => action === "close")?.fileId ?? null;
	const cited = [parent?.reference, parent?.day ? formatDay(parent.day, language) : null, parent?.issuer];
	const terms: readonly (Term | null)[] = [
		{ term: words.issuer, is: names.get(plan.issuerBodyId) ?? "" },
		{ term: words.drafting, is: names.get(plan.draftingBodyId) ?? "" },
		{
			term: words.period,
			is: words.periodOf(formatDay(plan.period.first, language), formatDay(plan.period.last, language)),
		},
		plan.indexCode ? { term: words.index, is: `${plan.indexCode} ${plan.indexYear ?? ""}` } : null,
		parent ? { term: words.parent, is: other(parent.planId) ?? cited.filter(Boolean).join(", ") } : null,
		plan.amends ? { term: words[plan.amends.how], is: other(plan.amends.planId) } : null,
		amendment ? { term: words.amendedBy, is: other(amendment.id) } : null,
		plan.copiedFromPlanId ? { term: words.copiedFrom, is: other(plan.copiedFromPlanId) } : null,
		plan.signerName ? { term: words.signer, is: `${plan.signerPost ?? ""} ${plan.signerName}`.trim() } : null,
		plan.signedHow
			? {
					term: words.signedFile,
					is: fileLink(plan.signedFileId, words.signedHows[plan.signedHow]),
				}
			: null,
		plan.sourceFileId ? { term: words.source, is: fileLink(plan.sourceFileId, words.sourceFile) } : null,
		plan.closingReport ? { term: words.report, is: plan.closingReport } : null,
		report ? { term: words.reportFile, is: fileLink(report, words.download) } : null,
	];
	return terms.filter((term) => term !== null);
}

function eventOf(step: PlanView["steps"][number], names: ReadonlyMap<string, string>, language: Language) {
	const at = step.at.toZonedDateTimeISO(timeZone);
	const who = step.byPersonId ? names.get(step.byPersonId) : planMessages[language].work.bySystem;
	const what = planActionWords[language][step.action as PlanActionName];
	return {
		day: at.toPlainDate(),
		time: formatTime(at.toPlainTime(), language),
		state: shapeOfPlan[step.to],
		what: (
			<>
				{[what, who].filter(Boolean).join(", ")}
				{step.reason ? <p>{step.reason}</p> : null}
			</>
		),
	};
}
