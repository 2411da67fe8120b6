import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { Head, Part } from "#platform/ui/index.ts";
import { answerMerit, decideMerit } from "../../commands/merit/decide-merit.ts";
import { meritProblem } from "../../merit/errors.ts";
import { meritMessages } from "../../merit/messages.ts";
import { readsMerit } from "../../merit/policy.ts";
import { proposalMessages } from "../../merit/proposal-messages.ts";
import { workers, workReaders } from "../../policy.ts";
import { meritEvidence } from "../../queries/merit/merit-record.ts";
import { placesOfMerit } from "../../queries/merit/places-of-merit.ts";
import { findMerit, type StoredMerit } from "../../store/merit/proposal.ts";
import { EvidenceTable } from "./evidence-table.tsx";
import { meritAddress, meritPage } from "./merit-addresses.ts";
import { MeritForms } from "./proposal-forms.tsx";
import { ProposalTerms } from "./proposal-terms.tsx";
import { sentenceOf } from "./propose-page.tsx";

const address = `${meritAddress}/:id`;
const params = z.object({ id: z.uuid() });

/** One proposal: what was proposed by whom, the record then and now, what the other side says, and whoever's turn it is. */
export const showProposal = page({
	address,
	who: workReaders,
	params,
	show: async ({ params: { id } }, context) => {
		const { db, actor, today, language, to } = context;
		const words = meritMessages[language];
		const said = proposalMessages[language];
		const merit = await findMerit(db, id);
		const places = merit && (await placesOfMerit(db, merit, today));
		if (!places || !readsMerit(actor, places, merit)) throw meritProblem("merit-unknown", {});
		const tasks = await meritEvidence(db, id, today);
		const changed = tasks.filter(({ verdict, verdictThen }) => verdict !== verdictThen).length;
		const { bodies, people } = await namesIn(context, merit);
		const body = bodies.get(merit.bodyId) ?? merit.bodyId;
		return {
			title: `${words.kinds[merit.kind]}: ${body}`,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: merit.illustrative,
			trail: [{ label: words.title, address: meritAddress }],
			body: (
				<>
					<Head kicker={words.kinds[merit.kind]} title={said.sub(body)} lede={sentenceOf(tasks, language)} />
					<Part id="noi-dung" title={words.propose.form}>
						<ProposalTerms {...{ merit, bodies, people, language, today }} />
					</Part>
					<Part
						id="can-cu"
						title={said.tasks}
						sub={changed > 0 ? said.changed(formatCount(changed, language)) : said.unchanged}
					>
						<EvidenceTable {...{ tasks, language, to }} as="then" />
					</Part>
					<MeritForms {...{ context, merit, places }} send={to(meritPage(id))} />
				</>
			),
		};
	},
});

async function namesIn(
	{ db, today }: Pick<RequestContext, "today"> & { readonly db: Parameters<typeof bodyNames>[0] },
	merit: StoredMerit,
) {
	const { giverBodyId, bodyId, personId, proposedBy, statedBy, decidedBy } = merit;
	return {
		bodies: await bodyNames(db, [giverBodyId, bodyId], today),
		people: await peopleNames(
			db,
			[personId, proposedBy, statedBy, decidedBy].flatMap((id) => id ?? []),
		),
	};
}

const words = z
	.string()
	.trim()
	.max(2000)
	.optional()
	.transform((text) => text || null);

export const sendProposal = action({
	address,
	who: workers,
	params,
	input: z.discriminatedUnion("lam", [
		z.strictObject({ lam: z.literal("y-kien"), y_kien: z.string().trim().min(1).max(4000) }),
		z.strictObject({
			lam: z.literal("quyet-dinh"),
			ket_qua: z.enum(["approved", "refused"]),
			so_quyet_dinh: words.pipe(z.string().max(200).nullable()),
			ly_do: words,
		}),
		z.strictObject({ lam: z.literal("rut"), ly_do: words }),
	]),
	again: { address },
	run: async ({ params: { id }, body }, { trx, actor, clock, from, language, services }) => {
		const said = proposalMessages[language];
		const context = { clock, from, origin: services.installation.origin };
		const redirect = meritPage(id);
		if (body.lam === "y-kien") {
			await answerMerit(trx, actor, { id, statement: body.y_kien }, context);
			return { redirect, notice: said.answer.sent };
		}
		const decision =
			body.lam === "rut"
				? { outcome: "withdrawn" as const, paper: null }
				: { outcome: body.ket_qua, paper: body.so_quyet_dinh };
		await decideMerit(trx, actor, { id, ...decision, reason: body.ly_do }, context);
		return { redirect, notice: body.lam === "rut" ? said.withdraw.sent : said.decide.sent };
	},
});
