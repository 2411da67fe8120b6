import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { action, page, type Route } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/messages.ts";
import {
	Actions,
	Button,
	type Column,
	DataTable,
	Field,
	Form,
	Head,
	Part,
	SearchBox,
} from "#platform/ui/index.ts";
import { endBody, enterBody, renameBody } from "../commands/change-bodies.ts";
import { organisationProblem } from "../errors.ts";
import { organisationMessages } from "../messages.ts";
import { bodyKeepers } from "../policy.ts";
import { type BodyView, bodiesById, bodiesOf } from "../queries/bodies.ts";
import { findAddress } from "../queries/unit-details.ts";
import { provincesAt, unitsAt } from "../queries/units.ts";
import { bodyMessages } from "./body-messages.ts";
import { dayField } from "./day-field.ts";
import { dayIn, named, nameOf } from "./words.ts";

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const basis = z.string().trim().min(3).max(300);
const name = z.string().trim().min(2).max(200);
const nameEn = z
	.string()
	.trim()
	.max(200)
	.default("")
	.transform((text) => text || null);

async function unitAtAddress(db: ReadDb, address: string, today: Parameters<typeof unitsAt>[2]) {
	const found = await findAddress(db, address);
	const unit = found ? (await unitsAt(db, [found.unitId], today)).get(found.unitId) : undefined;
	if (!unit) throw httpProblem("not-found", {});
	return unit;
}

/** The list of a unit's bodies with the form for a further one; for provinces and for communes alike. */
function listRoutes(pattern: string, params: z.ZodType<Record<string, string>>): readonly Route[] {
	const address = `${pattern}/co-quan`;
	const place = (given: Record<string, string>) =>
		Object.entries(given).reduce((path, [key, value]) => path.replace(`:${key}`, value), pattern);
	return [
		page({
			address,
			who: bodyKeepers,
			params,
			async show({ params }, { db, today, language, to, form }) {
				const words = bodyMessages[language];
				const unit = await unitAtAddress(db, place(params), today);
				const bodies = (await bodiesOf(db, [unit.id], today)).get(unit.id) ?? [];
				return {
					title: words.titleOf(named(unit, language)),
					section: "/ban-lam-viec",
					noindex: true,
					trail: [{ label: nameOf(unit, language), address: unit.address }],
					body: (
						<>
							<Head title={words.titleOf(named(unit, language))} lede={words.lede} />
							<BodyTable {...{ bodies, language, to }} />
							<Part id="ghi-them" title={words.enter}>
								<Form form={form} action={to(`${unit.address}/co-quan`)}>
									<NameFields language={language} />
									<ActFields {...{ language, label: words.fields.from }} />
									<Actions>
										<Button>{words.save}</Button>
									</Actions>
								</Form>
							</Part>
						</>
					),
				};
			},
		}),
		action({
			address,
			who: bodyKeepers,
			params,
			input: z.strictObject({ name, nameEn, from: dayField, legalBasis: basis }),
			again: { address },
			async run({ params, body }, { trx, actor, clock, from, language, today }) {
				const unit = await unitAtAddress(trx, place(params), today);
				const input = {
					unitId: unit.id,
					name: { vi: body.name, en: body.nameEn },
					from: body.from,
					legalBasis: body.legalBasis,
				};
				await enterBody(trx, actor, input, { clock, from });
				return { redirect: `${unit.address}/co-quan`, notice: bodyMessages[language].saved(body.name) };
			},
		}),
	];
}

const bodyAddress = "/co-quan/sua";
const endAddress = "/co-quan/cham-dut";
const query = z.object({ id: z.string().min(1).max(100) });

const showBody = page({
	address: bodyAddress,
	who: bodyKeepers,
	query,
	async show({ query }, { db, today, language, to, form }) {
		const words = bodyMessages[language];
		const body = (await bodiesById(db, [query.id], today)).get(query.id);
		const unit = body ? (await unitsAt(db, [body.unitId], today)).get(body.unitId) : undefined;
		if (!body || !unit) throw organisationProblem("body-unknown", {});
		const id = encodeURIComponent(body.id);
		return {
			title: body.fullName,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.titleOf(named(unit, language)), address: `${unit.address}/co-quan` }],
			body: (
				<>
					<Head title={body.fullName} />
					<Part id="doi-ten" title={words.rename}>
						<Form form={form} action={to(`${bodyAddress}?id=${id}`)} prefix="ten">
							<NameFields language={language} value={body.name} />
							<ActFields {...{ language, label: words.fields.from }} />
							<Actions>
								<Button>{words.save}</Button>
							</Actions>
						</Form>
					</Part>
					<Part id="cham-dut" title={words.end}>
						<Form form={form} action={to(`${endAddress}?id=${id}`)} prefix="het">
							<ActFields {...{ language, label: words.fields.endFrom }} />
							<Actions>
								<Button kind="danger">{words.endButton}</Button>
							</Actions>
						</Form>
					</Part>
				</>
			),
		};
	},
});

const sendName = action({
	address: bodyAddress,
	who: bodyKeepers,
	query,
	input: z.strictObject({ name, nameEn, from: dayField, legalBasis: basis }),
	again: { address: bodyAddress },
	async run({ query, body }, { trx, actor, clock, from, language }) {
		const input = {
			bodyId: query.id,
			name: { vi: body.name, en: body.nameEn },
			from: body.from,
			legalBasis: body.legalBasis,
		};
		await renameBody(trx, actor, input, { clock, from });
		return {
			redirect: `${bodyAddress}?id=${encodeURIComponent(query.id)}`,
			notice: bodyMessages[language].saved(body.name),
		};
	},
});

const sendEnd = action({
	address: endAddress,
	who: bodyKeepers,
	query,
	input: z.strictObject({ from: dayField, legalBasis: basis }),
	again: { address: bodyAddress },
	async run({ query, body }, { trx, actor, clock, from, language }) {
		await endBody(
			trx,
			actor,
			{ bodyId: query.id, from: body.from, legalBasis: body.legalBasis },
			{ clock, from },
		);
		return {
			redirect: `${bodyAddress}?id=${encodeURIComponent(query.id)}`,
			notice: bodyMessages[language].ended,
		};
	},
});

const chooseUnit = page({
	address: "/co-quan",
	who: bodyKeepers,
	async show(_, { db, today, language, to }) {
		const words = bodyMessages[language];
		const provinces = await provincesAt(db, today);
		return {
			title: words.choose,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.choose} lede={words.chooseHelp}>
						<SearchBox action={to("/tim-kiem")} label={organisationMessages[language].search.label} />
					</Head>
					<ul class="tools">
						{provinces.map((unit) => (
							<li>
								<a href={to(`${unit.address}/co-quan`)}>{nameOf(unit, language)}</a>
							</li>
						))}
					</ul>
				</>
			),
		};
	},
});

function BodyTable(props: {
	readonly bodies: readonly BodyView[];
	readonly language: Language;
	readonly to: (address: string) => string;
}) {
	const { bodies, language, to } = props;
	const words = bodyMessages[language];
	const columns: Column<BodyView>[] = [
		{
			head: words.heads.name,
			cell: (body) => <a href={to(`${bodyAddress}?id=${encodeURIComponent(body.id)}`)}>{body.name}</a>,
		},
		{ head: words.heads.since, cell: (body) => (body.from ? dayIn(body.from, language) : words.always) },
		{ head: words.heads.basis, cell: (body) => body.legalBasis ?? "" },
	];
	return (
		<DataTable
			caption={organisationMessages[language].unit.bodies}
			captionHidden
			columns={columns}
			rows={bodies}
		/>
	);
}

function NameFields({ language, value }: { readonly language: Language; readonly value?: string }) {
	const words = bodyMessages[language].fields;
	return (
		<>
			<Field name="name" label={words.name} value={value ?? ""} maxlength={200} />
			<Field name="nameEn" label={words.nameEn} maxlength={200} optional />
		</>
	);
}

function ActFields({ language, label }: { readonly language: Language; readonly label: string }) {
	const words = bodyMessages[language].fields;
	return (
		<>
			<Field type="date" name="from" label={label} />
			<Field name="legalBasis" label={words.basis} hint={words.basisHint} maxlength={300} />
		</>
	);
}

export const bodyRoutes: readonly Route[] = [
	chooseUnit,
	showBody,
	sendName,
	sendEnd,
	...listRoutes("/tinh/:slug", z.object({ slug })),
	...listRoutes("/xa/:province/:slug", z.object({ province: slug, slug })),
];
