import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import { action, page } from "#platform/http/route.ts";
import {
	Actions,
	Button,
	DataTable,
	EmptyState,
	Field,
	Form,
	Head,
	Part,
	Terms,
} from "#platform/ui/index.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import { proposers } from "../../catalogue/policy.ts";
import { proposalMessages } from "../../catalogue/proposal-messages.ts";
import { answerProposal, nameResult, takeProposalBack } from "../../commands/catalogue/propose-change.ts";
import { catalogueKeepers } from "../../policy.ts";
import { proposalsFor, type SeenProposal } from "../../queries/catalogue/proposals.ts";
import { versionsOfProcedure } from "../../queries/catalogue/versions.ts";
import { dayText, limitText } from "./catalogue-words.ts";
import { type KeeperContext, keeperAddress, keeperTrail } from "./keeper-frame.ts";

export const proposalsAddress = `${keeperAddress}/de-xuat`;
const oneAddress = `${proposalsAddress}/:id`;
const ofProposal = z.object({ id: z.uuid() });

/** Officers propose, keepers answer: both see what concerns them. */
export const proposalPeople = {
	right: "dossiers/see-proposals",
	allows: (person: Parameters<typeof proposers.allows>[0]): boolean =>
		proposers.allows(person) || catalogueKeepers.allows(person),
} as const;

export const proposalsPage = page({
	address: proposalsAddress,
	who: proposalPeople,
	show: async (_, context) => {
		const { db, actor, language, today, to } = context;
		const words = proposalMessages[language];
		const proposals = await proposalsFor(db, actor, today);
		const bodies = await bodyNames(
			db,
			proposals.map(({ bodyId }) => bodyId),
			today,
		);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						{proposers.allows(actor) ? (
							<p>
								<a href={to(`${proposalsAddress}/moi`)}>{words.make}</a>
							</p>
						) : null}
					</Head>
					<Part id="cac-de-xuat" title={words.list}>
						<DataTable<SeenProposal>
							caption={words.list}
							captionHidden
							columns={[
								{
									head: words.heads.procedure,
									cell: ({ id, procedureName }) => (
										<a href={to(`${proposalsAddress}/${id}`)}>{procedureName}</a>
									),
									namesRow: true,
								},
								{ head: words.heads.what, cell: (proposal) => proposedText(proposal, language) },
								{ head: words.heads.by, cell: ({ bodyId }) => bodies.get(bodyId) ?? bodyId },
								{ head: words.heads.state, cell: ({ state }) => words.states[state] },
							]}
							rows={proposals}
							empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
						/>
					</Part>
				</>
			),
		};
	},
});

/** "rút ngắn thời hạn, còn 3 ngày làm việc" */
export function proposedText(
	{ kind, limit }: Pick<SeenProposal, "kind" | "limit">,
	language: "vi" | "en",
): string {
	const words = proposalMessages[language];
	return limit === null ? words.kinds[kind] : words.toLimit(words.kinds[kind], limitText(limit, language));
}

async function proposalOfPage({ db, actor, today }: KeeperContext, id: string): Promise<SeenProposal> {
	const found = (await proposalsFor(db, actor, today)).find((proposal) => proposal.id === id);
	if (!found) throw catalogueProblem("proposal-unknown", {});
	return found;
}

export const proposalPage = page({
	address: oneAddress,
	who: proposalPeople,
	params: ofProposal,
	show: async ({ params }, context) => {
		const { db, language, today } = context;
		const words = proposalMessages[language];
		const proposal = await proposalOfPage(context, params.id);
		const { bodyId, answer, procedureName } = proposal;
		const bodies = await bodyNames(db, [bodyId], today);
		return {
			title: words.makeTitle(procedureName),
			section: "/ban-lam-viec",
			trail: [...keeperTrail(language), { label: words.title, address: proposalsAddress }],
			body: (
				<>
					<Head
						kicker={proposedText(proposal, language)}
						title={procedureName}
						lede={proposal.text}
						meta={words.states[proposal.state]}
					>
						<Terms
							items={[
								{ term: words.heads.by, is: bodies.get(bodyId) ?? bodyId },
								{ term: words.reason, is: proposal.reason },
								...(answer === null ? [] : [{ term: words.heads.answer, is: answer }]),
							]}
						/>
					</Head>
					{proposal.answers && proposal.state === "waiting" ? await AnswerForm({ proposal, context }) : null}
					{proposal.answers && proposal.state === "accepted" ? await ResultForm({ proposal, context }) : null}
					{proposal.isOwn && proposal.state === "waiting" ? <BackForm {...{ proposal, context }} /> : null}
				</>
			),
		};
	},
});

interface Shown {
	readonly proposal: SeenProposal;
	readonly context: KeeperContext;
}

async function ResultField({ proposal, context: { db, language } }: Shown) {
	const words = proposalMessages[language];
	const versions = await versionsOfProcedure(db, proposal.procedureId);
	return (
		<Field
			type="select"
			name="ban_ket_qua"
			label={words.result}
			hint={words.resultHint}
			value={proposal.resultVersionId ?? ""}
			empty={words.noResult}
			options={versions.map(({ id, from }) => ({
				value: id,
				label: words.resultFrom(dayText(from, language)),
			}))}
			optional
		/>
	);
}

async function AnswerForm({ proposal, context }: Shown) {
	const { form, language, to } = context;
	const words = proposalMessages[language];
	return (
		<Part id="tra-loi" title={words.answer}>
			<Form form={form} action={to(`${proposalsAddress}/${proposal.id}`)}>
				<Field type="textarea" rows={4} name="tra_loi" label={words.answerText} maxlength={2000} />
				{await ResultField({ proposal, context })}
				<Actions>
					<Button name="y_kien" value="accepted">
						{words.accept}
					</Button>
					<Button kind="second" name="y_kien" value="declined">
						{words.decline}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

async function ResultForm({ proposal, context }: Shown) {
	const { form, language, to } = context;
	const words = proposalMessages[language];
	return (
		<Part id="ban-ket-qua" title={words.result}>
			<Form form={form} action={to(`${proposalsAddress}/${proposal.id}/ban-ket-qua`)}>
				{await ResultField({ proposal, context })}
				<Actions>
					<Button>{words.nameResult}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function BackForm({ proposal, context: { form, language, to } }: Shown) {
	const words = proposalMessages[language];
	return (
		<Form form={form} action={to(`${proposalsAddress}/${proposal.id}/rut`)}>
			<Actions>
				<Button kind="second">{words.takeBack}</Button>
			</Actions>
		</Form>
	);
}

const result = z.union([z.literal("").transform(() => null), z.uuid()]).default(null);

export const sendProposalAnswer = action({
	address: oneAddress,
	who: catalogueKeepers,
	params: ofProposal,
	input: z.strictObject({
		tra_loi: z.string().trim().min(1).max(2000),
		ban_ket_qua: result,
		y_kien: z.enum(["accepted", "declined"]),
	}),
	again: { address: oneAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const said = { state: body.y_kien, answer: body.tra_loi, resultVersionId: body.ban_ket_qua };
		await answerProposal(trx, actor, { proposalId: params.id, ...said }, { clock, from });
		return { redirect: proposalsAddress, notice: proposalMessages[language].done };
	},
});

export const sendProposalResult = action({
	address: `${oneAddress}/ban-ket-qua`,
	who: catalogueKeepers,
	params: ofProposal,
	input: z.strictObject({ ban_ket_qua: z.uuid() }),
	again: { address: oneAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const said = { proposalId: params.id, versionId: body.ban_ket_qua };
		await nameResult(trx, actor, said, { clock, from });
		return { redirect: proposalsAddress, notice: keeperMessages[language].saved };
	},
});

export const sendProposalBack = action({
	address: `${oneAddress}/rut`,
	who: proposers,
	params: ofProposal,
	input: z.strictObject({}),
	again: { address: oneAddress },
	run: async ({ params }, { trx, actor, clock, from, language }) => {
		await takeProposalBack(trx, actor, { proposalId: params.id }, { clock, from });
		return { redirect: proposalsAddress, notice: proposalMessages[language].done };
	},
});
