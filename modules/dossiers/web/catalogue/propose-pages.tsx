import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import { action, page } from "#platform/http/route.ts";
import {
	Actions,
	Button,
	EmptyState,
	Field,
	Form,
	Head,
	Part,
	ResultList,
	SearchBox,
} from "#platform/ui/index.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import { proposers, proposesFor } from "../../catalogue/policy.ts";
import { proposalMessages } from "../../catalogue/proposal-messages.ts";
import { proposeChange } from "../../commands/catalogue/propose-change.ts";
import { proposalKinds } from "../../domain/catalogue/proposal.ts";
import { limitUnits } from "../../domain/catalogue/version.ts";
import { publicProcedures } from "../../queries/catalogue/public-procedures.ts";
import { findVersion } from "../../queries/catalogue/versions.ts";
import { wholeLimitText } from "./catalogue-words.ts";
import { keeperTrail } from "./keeper-frame.ts";
import { proposalsAddress } from "./proposal-pages.tsx";
import { countOf } from "./version-fields.ts";

const chooseAddress = `${proposalsAddress}/moi`;
const address = `${chooseAddress}/:id`;
const ofVersion = z.object({ id: z.uuid() });
const trail = (language: "vi" | "en") => [
	...keeperTrail(language),
	{ label: proposalMessages[language].title, address: proposalsAddress },
];

/** Which procedure it is about. */
export const chooseProcedurePage = page({
	address: chooseAddress,
	who: proposers,
	query: z.object({
		q: z
			.string()
			.transform((text) => text.slice(0, 200).normalize("NFC").trim())
			.default(""),
	}),
	show: async ({ query }, { db, language, today, to }) => {
		const words = proposalMessages[language];
		const none = { field: null, level: null, receivedAt: null, limit: 50, offset: 0 };
		const { procedures } = await publicProcedures(db, { ...none, words: query.q, day: today.toString() });
		return {
			title: words.make,
			section: "/ban-lam-viec",
			trail: trail(language),
			body: (
				<>
					<Head title={words.make}>
						<SearchBox
							action={to(chooseAddress)}
							label={words.choose}
							hint={words.chooseHint}
							value={query.q}
						/>
					</Head>
					<Part id="chon" title={words.chooseTitle}>
						{procedures.length === 0 ? (
							<EmptyState title={words.chooseNone}>{words.chooseNoneText}</EmptyState>
						) : (
							<ResultList
								items={procedures.map((version) => ({
									address: to(`${chooseAddress}/${version.id}`),
									title: version.nameVi,
									where: version.code,
									text: wholeLimitText(version, language),
								}))}
							/>
						)}
					</Part>
				</>
			),
		};
	},
});

export const proposePage = page({
	address,
	who: proposers,
	params: ofVersion,
	show: async ({ params }, { db, actor, form, language, today, to }) => {
		const words = proposalMessages[language];
		const { limitUnits: units } = versionFormMessages[language];
		const version = await findVersion(db, params.id);
		if (version?.state !== "published") throw catalogueProblem("version-unknown", {});
		const bodyIds = actor.posts.flatMap(({ bodyId }) =>
			bodyId !== null && proposesFor(actor, bodyId) ? [bodyId] : [],
		);
		const bodies = await bodyNames(db, bodyIds, today);
		const title = words.makeTitle(version.nameVi);
		return {
			title,
			section: "/ban-lam-viec",
			trail: trail(language),
			body: (
				<>
					<Head kicker={version.code} title={title} lede={words.now(wholeLimitText(version, language))} />
					<Form form={form} action={to(`${chooseAddress}/${version.id}`)} guarded>
						<Field
							type="select"
							name="co_quan"
							label={words.body}
							options={[...new Set(bodyIds)].map((value) => ({ value, label: bodies.get(value) ?? value }))}
							value={bodyIds[0] ?? ""}
							empty={false}
						/>
						<Field
							type="radio"
							name="loai"
							label={words.kind}
							options={proposalKinds.map((value) => ({ value, label: words.kinds[value] }))}
						/>
						<Field type="number" name="thoi_han" label={words.limit} hint={words.limitHint} optional />
						<Field
							type="select"
							name="don_vi_han"
							label={words.unit}
							options={limitUnits.map((value) => ({ value, label: units[value] }))}
							value={version.limit?.unit ?? ""}
							optional
						/>
						<Field
							type="textarea"
							rows={4}
							name="noi_dung"
							label={words.text}
							hint={words.textHint}
							maxlength={2000}
						/>
						<Field type="textarea" rows={4} name="ly_do" label={words.reason} maxlength={2000} />
						<Actions>
							<Button>{words.send}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendProposal = action({
	address,
	who: proposers,
	params: ofVersion,
	input: z.strictObject({
		co_quan: z.string().min(1).max(200),
		loai: z.enum(proposalKinds),
		thoi_han: z
			.string()
			.trim()
			.default("")
			.transform((text, context) => countOf(text, context)),
		don_vi_han: z.union([z.literal("").transform(() => null), z.enum(limitUnits)]).default(null),
		noi_dung: z.string().trim().min(10).max(2000),
		ly_do: z.string().trim().min(10).max(2000),
	}),
	again: { address },
	limit: { times: 50, minutes: 10 },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const { thoi_han: amount, don_vi_han: unit } = body;
		const input = {
			...{ versionId: params.id, bodyId: body.co_quan, kind: body.loai },
			limit: amount === null || unit === null ? null : { amount, unit },
			...{ text: body.noi_dung, reason: body.ly_do },
		};
		await proposeChange(trx, actor, input, { clock, from });
		return { redirect: proposalsAddress, notice: proposalMessages[language].sent };
	},
});
