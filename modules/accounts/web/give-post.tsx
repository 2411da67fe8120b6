import { z } from "zod";
import {
	bodiesOf,
	type Role,
	roles,
	searchUnits,
	type UnitView,
	unitAt,
} from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Part, SearchBox } from "#platform/ui/index.ts";
import { givePost } from "../commands/posts.ts";
import { factsOf } from "../commands/request-facts.ts";
import { accountsProblem } from "../errors.ts";
import { administers } from "../policy.ts";
import { fieldsTyped } from "../queries/people-row.ts";
import { findPerson } from "../store/person.ts";
import { adminMessages } from "./admin-messages.ts";
import { administrators, address as list, roleOptions } from "./people.tsx";

const address = `${list}/:id/chuc-vu`;
const params = z.object({ id: z.uuid() });
/** Stands for the whole installation in addresses and forms. */
const whole = "toan-he-thong";

type PageContext = RequestContext<Person> & { readonly db: ReadDb };

export const showGivePost = page({
	address,
	who: administrators,
	params,
	query: z.object({ q: z.string().max(200).default(""), unitId: z.string().max(60).default("") }),
	show: async ({ params: { id }, query }, context) => {
		const words = adminMessages[context.language];
		const person = await findPerson(context.db, id);
		if (!person) throw accountsProblem("person-not-found", {});
		const unit = query.unitId ? await unitAt(context.db, query.unitId, context.today) : null;
		const own = `${list}/${id}/chuc-vu`;
		return {
			title: words.post.title,
			illustrative: person.illustrative,
			noindex: true,
			trail: [
				{ label: words.people.title, address: list },
				{ label: person.name, address: `${list}/${id}` },
			],
			body: (
				<>
					<Head title={words.post.title} kicker={person.name} />
					<SearchBox action={context.to(own)} label={words.post.find} value={query.q} />
					{query.q ? await foundUnits(context, own, query.q) : null}
					{administers(context.actor, []) && query.unitId !== whole ? (
						<Links items={[{ address: context.to(`${own}?unitId=${whole}`), label: words.post.whole }]} />
					) : null}
					{unit?.exists || query.unitId === whole ? await postForm(context, own, unit) : null}
				</>
			),
		};
	},
});

async function foundUnits(context: PageContext, own: string, typed: string) {
	const words = adminMessages[context.language].post;
	const { found } = await searchUnits(context.db, typed, context.today);
	const now = found.filter((unit) => unit.isToday);
	if (now.length === 0) return <p>{words.nothing}</p>;
	return (
		<Links
			label={words.choose}
			items={now.map((unit) => ({
				address: context.to(`${own}?unitId=${encodeURIComponent(unit.unitId)}`),
				label: unit.place ? `${unit.fullName}, ${unit.place}` : unit.fullName,
			}))}
		/>
	);
}

async function postForm(context: PageContext, own: string, unit: UnitView | null) {
	const words = adminMessages[context.language].post;
	const bodies = unit ? ((await bodiesOf(context.db, [unit.id], context.today)).get(unit.id) ?? []) : [];
	const title = unit ? (context.language === "en" ? unit.nameEn : unit.fullName) : words.whole;
	return (
		<Part id="giao" title={title}>
			<Form form={context.form} action={context.to(own)}>
				<input type="hidden" name="unitId" value={unit?.id ?? whole} />
				<Field
					type="select"
					name="role"
					label={adminMessages[context.language].person.role}
					options={roleOptions(context.language).filter(
						({ value }) => unit !== null || value === "administrator",
					)}
				/>
				<Field
					type="select"
					name="bodyId"
					label={words.body}
					hint={words.bodyHint}
					empty={words.noBody}
					optional
					options={bodies.map((body) => ({
						value: body.id,
						label: context.language === "en" ? body.nameEn : body.name,
					}))}
				/>
				<Field type="text" name="fields" label={words.fields} hint={words.fieldsHint} optional />
				<Field
					type="date"
					name="from"
					label={words.from}
					value={formatDay(context.today, context.language)}
				/>
				<Field type="date" name="last" label={words.last} hint={words.lastHint} optional />
				<Actions>
					<Button>{words.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendGivePost = action({
	address,
	who: administrators,
	params,
	input: z.strictObject({
		unitId: z.string().min(1).max(60),
		role: z.enum(roles as readonly [Role, ...Role[]]),
		bodyId: z.string().max(120).default(""),
		fields: z.string().max(500).default(""),
		from: typedDay(),
		last: z.union([z.literal("").transform(() => null), typedDay()]).default(null),
	}),
	again: { address },
	run: async ({ params: { id }, body }, context) => {
		const post = {
			...body,
			personId: id,
			bodyId: body.bodyId || null,
			unitId: body.unitId === whole ? null : body.unitId,
			fields: fieldsTyped(body.fields),
		};
		await givePost(context.trx, context.actor, post, factsOf(context));
		return { redirect: `${list}/${id}`, notice: adminMessages[context.language].person.given };
	},
});
