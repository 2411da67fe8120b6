import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { action, type PageAnswer, page, type RequestContext, type Route } from "#platform/http/route.ts";
import { type Column, DataTable, EmptyState, Head, Part } from "#platform/ui/index.ts";
import { changeHamlet, enterHamlets } from "../commands/enter-hamlets.ts";
import { hamletFullName, hamletKindNames, postingPlaces } from "../domain/hamlet.ts";
import { organisationProblem } from "../errors.ts";
import { organisationMessages } from "../messages.ts";
import { hamletKeepers, keepsHamletsOf } from "../policy.ts";
import { type HamletView, hamletHeads, hamletsOf } from "../queries/hamlets.ts";
import { type FaultOfFile, readHamletFile } from "../queries/read-hamlet-file.ts";
import { findAddress } from "../queries/unit-details.ts";
import { type UnitView, unitAt, unitsAt } from "../queries/units.ts";
import { dayField } from "./day-field.ts";
import { HamletForm, ImportForm } from "./hamlet-forms.tsx";
import { hamletMessages } from "./hamlet-messages.ts";
import { dayIn, named, nameOf } from "./words.ts";

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const ofUnit = z.object({ province: slug, slug });
const ofHamlet = ofUnit.extend({ hamlet: z.uuid() });
const listAddress = "/xa/:province/:slug/thon";
const fileAddress = "/xa/:province/:slug/thon/nhap-tep";
const hamletAddress = "/xa/:province/:slug/thon/:hamlet";

type Place = z.output<typeof ofUnit>;
const unitAddress = (place: Place) => `/xa/${place.province}/${place.slug}`;

/** The commune at this address, if the person keeps its hamlets. */
async function unitKept(
	db: ReadDb,
	actor: Person,
	place: Place,
	today: Temporal.PlainDate,
): Promise<UnitView> {
	const found = await findAddress(db, unitAddress(place));
	const unit = found ? await unitAt(db, found.unitId, today) : null;
	if (!unit) throw httpProblem("not-found", {});
	if (!keepsHamletsOf(actor, unit.id)) throw organisationProblem("not-your-hamlets", { unit: unit.fullName });
	return unit;
}

const showList = page({
	address: listAddress,
	who: hamletKeepers,
	params: ofUnit,
	async show({ params }, context) {
		const { db, actor, today, language, to, form } = context;
		const words = hamletMessages[language];
		const unit = await unitKept(db, actor, params, today);
		const hamlets = (await hamletsOf(db, [unit.id], today)).get(unit.id) ?? [];
		const heads = await hamletHeads(db, unit.id, today);
		const base = `${unitAddress(params)}/thon`;
		return pageOf(
			unit,
			context,
			<>
				<Head title={words.titleOf(named(unit, language))} lede={words.lede} />
				<Part id="dang-co" title={words.list(hamlets.length)}>
					<HamletTable {...{ hamlets, heads, language, address: (id) => to(`${base}/${id}`) }} />
				</Part>
				<Part id="nhap" title={words.enter}>
					<HamletForm {...{ form, language, action: to(base), today: dayIn(today.toString(), "vi") }} />
				</Part>
				<Part id="nhap-tep" title={words.import} sub={words.importSub}>
					<ImportForm {...{ form, language, action: to(`${base}/nhap-tep`) }} />
				</Part>
			</>,
		);
	},
});

const fields = {
	kind: z.enum(hamletKindNames),
	name: z.string().trim().min(1).max(100),
	head: z.string().trim().max(100).default(""),
	posting: z.string().max(1000).default(""),
	from: dayField,
};
const hamletInput = (body: z.output<z.ZodObject<typeof fields>>) => ({
	kind: body.kind,
	name: body.name.normalize("NFC"),
	headName: body.head || null,
	postingPlaces: postingPlaces(body.posting),
	from: body.from,
});

const sendHamlet = action({
	address: listAddress,
	who: hamletKeepers,
	params: ofUnit,
	input: z.strictObject(fields),
	again: { address: listAddress },
	async run({ params, body }, { trx, actor, clock, from, language, today }) {
		const unit = await unitKept(trx, actor, params, today);
		await enterHamlets(trx, actor, { unitId: unit.id, hamlets: [hamletInput(body)] }, { clock, from });
		return {
			redirect: `${unitAddress(params)}/thon`,
			notice: hamletMessages[language].saved(hamletFullName(body.kind, body.name)),
		};
	},
});

const sendFile = action({
	address: fileAddress,
	who: hamletKeepers,
	params: ofUnit,
	input: z.strictObject({ file: z.instanceof(File) }),
	again: { address: listAddress },
	limit: { times: 20, minutes: 10 },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language, today, to } = context;
		const unit = await unitKept(trx, actor, params, today);
		const there = (await hamletsOf(trx, [unit.id], today)).get(unit.id) ?? [];
		const { hamlets, faults } = await readHamletFile(
			new Uint8Array(await body.file.arrayBuffer()),
			there,
			today,
		);
		if (faults.length > 0)
			return pageOf(
				unit,
				context,
				<Faults {...{ faults, language, back: to(`${unitAddress(params)}/thon`) }} />,
			);
		await enterHamlets(trx, actor, { unitId: unit.id, hamlets }, { clock, from });
		return {
			redirect: `${unitAddress(params)}/thon`,
			notice: hamletMessages[language].imported(hamlets.length),
		};
	},
});

const showHamlet = page({
	address: hamletAddress,
	who: hamletKeepers,
	params: ofHamlet,
	async show({ params }, context) {
		const { db, actor, today, language, to, form } = context;
		const unit = await unitKept(db, actor, params, today);
		const hamlet = (await hamletsOf(db, [unit.id], today))
			.get(unit.id)
			?.find((one) => one.id === params.hamlet);
		if (!hamlet) throw organisationProblem("hamlet-unknown", {});
		const headName = (await hamletHeads(db, unit.id, today)).get(hamlet.id) ?? "";
		const action = to(`${unitAddress(params)}/thon/${hamlet.id}`);
		return pageOf(
			unit,
			context,
			<>
				<Head title={hamletMessages[language].change(hamlet.fullName)} />
				<HamletForm {...{ form, language, action, hamlet, headName, today: dayIn(today.toString(), "vi") }} />
			</>,
		);
	},
});

const sendChange = action({
	address: hamletAddress,
	who: hamletKeepers,
	params: ofHamlet,
	input: z.strictObject({
		...fields,
		seen: z.coerce.number().int().positive(),
		ended: z.literal("on").optional(),
	}),
	again: { address: hamletAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = {
			hamletId: params.hamlet,
			seen: body.seen,
			ended: body.ended === "on",
			hamlet: hamletInput(body),
		};
		await changeHamlet(trx, actor, input, { clock, from });
		const say = hamletMessages[language][input.ended ? "ended" : "saved"];
		return { redirect: `${unitAddress(params)}/thon`, notice: say(hamletFullName(body.kind, body.name)) };
	},
});

/** From the desk: straight to the one commune whose list the person keeps, or a choice of several. */
const chooseCommune = page({
	address: "/thon",
	who: hamletKeepers,
	async show(_, { db, actor, today, language, to }) {
		const kept = actor.posts.flatMap((post) =>
			post.unitId && keepsHamletsOf(actor, post.unitId) ? [post.unitId] : [],
		);
		const communes = [...(await unitsAt(db, kept, today)).values()].filter(
			(unit) => unit.level === "commune" && unit.exists,
		);
		const [only] = communes;
		if (only && communes.length === 1) return { redirect: `${only.address}/thon` };
		const words = hamletMessages[language];
		return {
			title: words.choose,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.choose} />
					<ul class="rows">
						{communes.map((unit) => (
							<li>
								<a href={to(`${unit.address}/thon`)}>{nameOf(unit, language)}</a>
							</li>
						))}
					</ul>
				</>
			),
		};
	},
});

function pageOf(unit: UnitView, { language }: RequestContext, body: PageAnswer["body"]): PageAnswer {
	return {
		title: hamletMessages[language].titleOf(named(unit, language)),
		section: "/ban-lam-viec",
		noindex: true,
		trail: [
			{ label: organisationMessages[language].list.trail, address: "/don-vi" },
			{ label: nameOf(unit, language), address: unit.address },
		],
		body,
	};
}

interface HamletTableProps {
	readonly hamlets: readonly HamletView[];
	readonly heads: ReadonlyMap<string, string>;
	readonly language: "vi" | "en";
	readonly address: (id: string) => string;
}

function HamletTable({ hamlets, heads, language, address }: HamletTableProps) {
	const words = hamletMessages[language];
	const columns: Column<HamletView>[] = [
		{ head: words.heads.name, cell: (hamlet) => <a href={address(hamlet.id)}>{hamlet.fullName}</a> },
		{ head: words.heads.head, cell: (hamlet) => heads.get(hamlet.id) ?? words.noHead },
		{ head: words.heads.posting, cell: (hamlet) => hamlet.postingPlaces.join("; ") },
		{ head: words.heads.since, cell: (hamlet) => dayIn(hamlet.since, language) },
	];
	const empty = <EmptyState title={words.none}>{words.noneHelp}</EmptyState>;
	return <DataTable caption={words.title} captionHidden columns={columns} rows={hamlets} empty={empty} />;
}

/** Every fault by row, so that the whole file can be put right at once. */
function Faults({
	faults,
	language,
	back,
}: {
	readonly faults: readonly FaultOfFile[];
	readonly language: "vi" | "en";
	readonly back: string;
}) {
	const words = hamletMessages[language];
	const columns: Column<FaultOfFile>[] = [
		{ head: words.faultHeads.row, cell: (fault) => (fault.row > 0 ? fault.row : "") },
		{ head: words.faultHeads.cell, cell: (fault) => fault.cell },
		{ head: words.faultHeads.typed, cell: (fault) => fault.typed },
		{ head: words.faultHeads.what, cell: (fault) => fault[language] },
	];
	return (
		<>
			<Head title={words.faultsTitle(faults.length)} />
			<DataTable caption={words.faultsTitle(faults.length)} captionHidden columns={columns} rows={faults} />
			<p>
				<a href={back}>{words.back}</a>
			</p>
		</>
	);
}

export const hamletRoutes: readonly Route[] = [
	chooseCommune,
	showList,
	sendHamlet,
	sendFile,
	showHamlet,
	sendChange,
];
