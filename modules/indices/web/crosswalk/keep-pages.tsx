import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { action, page } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Part,
} from "#platform/ui/index.ts";
import { addLever, connectLever, disconnectLever } from "../../commands/crosswalk/change-lever.ts";
import { crosswalkMessages } from "../../crosswalk/messages.ts";
import { allIndices } from "../../queries/editions.ts";
import { type LeverLine, type LeverPlaceView, leverLines } from "../../queries/levers.ts";
import { latestConcepts } from "../../queries/trees.ts";
import { mayEditTree } from "../../trees/policy.ts";
import { conceptNames } from "./crosswalk-page.tsx";

export const keepAddress = "/soan-doi-chieu";
const leverAddress = (code: string): string => `${keepAddress}/${code}`;

export const crosswalkKeepers = {
	right: "indices/keep-crosswalk",
	allows: (person: Parameters<typeof mayEditTree>[0]) => mayEditTree(person, { ownerUnitId: null }),
} as const;

const section = "/ban-lam-viec";
const leverParams = z.object({ lever: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const name = z.string().trim().min(3).max(200);
const reason = z.string().trim().min(5).max(500);

/** Every kind of work, and a form for one more. */
export const showKeep = page({
	address: keepAddress,
	who: crosswalkKeepers,
	show: async (_, { db, form, language, to }) => {
		const words = crosswalkMessages[language];
		const lines = await leverLines(db);
		return {
			title: words.keep.title,
			section,
			body: (
				<>
					<Head title={words.keep.title} lede={words.keep.lede} />
					<Part id="viec" title={words.table}>
						<DataTable
							caption={words.table}
							captionHidden
							columns={[
								{
									head: words.work,
									cell: ({ code, label }: LeverLine) => (
										<a href={to(leverAddress(code))}>{label[language]}</a>
									),
								},
								{ head: words.moves, cell: ({ places }) => indicesOf(places) || words.nothing },
								{ head: words.keep.since, cell: ({ shipped }) => (shipped ? words.keep.shipped : words.own) },
							]}
							rows={lines}
						/>
					</Part>
					<Part id="them" title={words.keep.addLever}>
						<Form form={form} action={to(keepAddress)}>
							<Field name="ten" label={words.keep.name} hint={words.keep.nameHint} maxlength={200} />
							<Field name="ten_anh" label={words.keep.nameEn} maxlength={200} />
							<Actions>
								<Button>{words.keep.add}</Button>
							</Actions>
						</Form>
					</Part>
				</>
			),
		};
	},
});

const indicesOf = (places: readonly LeverPlaceView[]): string =>
	[...new Set(places.filter(({ withdrawn }) => withdrawn === null).map(({ index }) => index))].join(", ");

export const sendLever = action({
	address: keepAddress,
	who: crosswalkKeepers,
	input: z.strictObject({ ten: name, ten_anh: name }),
	again: { address: keepAddress },
	run: async ({ body }, { trx, actor, clock, from, language, to }) => {
		const code = await addLever(trx, actor, { vi: body.ten, en: body.ten_anh }, { clock, from });
		return { redirect: to(leverAddress(code)), notice: crosswalkMessages[language].keep.added };
	},
});

/** One kind of work: what it moves, what was taken out and why, and forms for both. */
export const showLever = page({
	address: `${keepAddress}/:lever`,
	who: crosswalkKeepers,
	params: leverParams,
	query: z.object({ "chi-so": z.string().max(40).optional() }),
	show: async ({ params, query }, { db, form, language, to }) => {
		const { keep } = crosswalkMessages[language];
		const line = (await leverLines(db)).find(({ code }) => code === params.lever);
		if (!line) throw httpProblem("not-found", {});
		const here = leverAddress(line.code);
		const indices = await allIndices(db);
		const sent = typeof form.values.chi_so === "string" ? form.values.chi_so : query["chi-so"];
		const chosen = indices.find(({ code }) => code === sent) ?? indices[0];
		const names = await conceptNames(
			db,
			indices.map(({ code }) => code),
			language,
		);
		const nameOf = ({ index, concept }: LeverPlaceView) => names.get(index)?.get(concept) ?? concept;
		const nodes = chosen ? [...(await latestConcepts(db, chosen.code))] : [];
		return {
			title: line.label[language],
			section,
			trail: [{ label: keep.title, address: keepAddress }],
			body: (
				<>
					<Head title={line.label[language]} />
					<Part id="dang-gan" title={keep.now}>
						<DataTable
							caption={keep.now}
							captionHidden
							columns={[
								{ head: keep.index, cell: ({ index }: LeverPlaceView) => index },
								{ head: keep.component, namesRow: true, cell: nameOf },
								{
									head: keep.since,
									cell: ({ addedOn }) => (addedOn ? formatDay(addedOn, language) : keep.shipped),
								},
								{ head: keep.reason, cell: (place) => (place.addedOn ? (place.reason ?? "") : "") },
								{
									head: keep.take,
									cell: (place) => (
										<a href={to(`${here}/go/${place.index}/${place.concept}`)}>
											{keep.take}
											<span class="vh"> {nameOf(place)}</span>
										</a>
									),
								},
							]}
							rows={line.places.filter(({ withdrawn }) => withdrawn === null)}
							empty={<EmptyState title={keep.empty}>{keep.emptyText}</EmptyState>}
						/>
					</Part>
					<Part id="gan-them" title={keep.connect}>
						<Links
							label={keep.chooseIndex}
							items={indices.map(({ code }) => ({
								address: to(`${here}?chi-so=${code}#gan-them`),
								label: code,
								current: code === chosen?.code,
							}))}
						/>
						<Form form={form} action={to(here)}>
							<input type="hidden" name="chi_so" value={chosen?.code ?? ""} />
							<Field
								name="noi_dung"
								type="select"
								label={`${keep.component} (${chosen?.code ?? ""})`}
								options={nodes.map(([concept, { code, label }]) => ({
									value: concept,
									label: `${code}. ${label[language]}`,
								}))}
							/>
							<Field
								name="ly_do"
								type="textarea"
								rows={2}
								label={keep.reason}
								hint={keep.reasonHint}
								maxlength={500}
							/>
							<Actions>
								<Button>{keep.connectDo}</Button>
							</Actions>
						</Form>
					</Part>
					<Part id="da-go" title={keep.gone}>
						<DataTable
							caption={keep.gone}
							captionHidden
							columns={[
								{ head: keep.index, cell: ({ index }: LeverPlaceView) => index },
								{ head: keep.component, namesRow: true, cell: nameOf },
								{
									head: keep.goneOn,
									cell: ({ withdrawn }) => (withdrawn ? formatDay(withdrawn, language) : ""),
								},
								{ head: keep.reason, cell: (place) => place.reason ?? "" },
							]}
							rows={line.places.filter(({ withdrawn }) => withdrawn !== null)}
							empty={<p>{keep.nothingGone}</p>}
						/>
					</Part>
				</>
			),
		};
	},
});

export const sendConnect = action({
	address: `${keepAddress}/:lever`,
	who: crosswalkKeepers,
	params: leverParams,
	input: z.strictObject({ chi_so: z.string().max(40), noi_dung: z.string().max(80), ly_do: reason }),
	again: { address: `${keepAddress}/:lever` },
	run: async ({ params, body }, { trx, actor, clock, from, language, to }) => {
		const place = { lever: params.lever, index: body.chi_so, concept: body.noi_dung, reason: body.ly_do };
		await connectLever(trx, actor, place, { clock, from });
		return { redirect: to(leverAddress(params.lever)), notice: crosswalkMessages[language].keep.connected };
	},
});

const placeParams = leverParams.extend({
	index: z.string().regex(/^[A-Z0-9-]{1,40}$/),
	concept: z.string().regex(/^[a-z0-9_-]{1,80}$/),
});
const takeAddress = `${keepAddress}/:lever/go/:index/:concept`;

/** Taking a connection out asks for the reason; nothing is lost. */
export const showTake = page({
	address: takeAddress,
	who: crosswalkKeepers,
	params: placeParams,
	show: async ({ params }, { db, form, language, to }) => {
		const { keep } = crosswalkMessages[language];
		const line = (await leverLines(db)).find(({ code }) => code === params.lever);
		const names = await conceptNames(db, [params.index], language);
		if (!line) throw httpProblem("not-found", {});
		const title = keep.takeTitle(names.get(params.index)?.get(params.concept) ?? params.concept);
		return {
			title,
			section,
			trail: [
				{ label: keep.title, address: keepAddress },
				{ label: line.label[language], address: leverAddress(line.code) },
			],
			body: (
				<>
					<Head title={title} lede={line.label[language]} />
					<Form form={form} action={to(`${leverAddress(line.code)}/go/${params.index}/${params.concept}`)}>
						<Field
							name="ly_do"
							type="textarea"
							rows={3}
							label={keep.reason}
							hint={keep.takeReasonHint}
							maxlength={500}
						/>
						<Actions>
							<Button>{keep.take}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendTake = action({
	address: takeAddress,
	who: crosswalkKeepers,
	params: placeParams,
	input: z.strictObject({ ly_do: reason }),
	again: { address: takeAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language, to }) => {
		await disconnectLever(trx, actor, { ...params, reason: body.ly_do }, { clock, from });
		return { redirect: to(leverAddress(params.lever)), notice: crosswalkMessages[language].keep.taken };
	},
});
