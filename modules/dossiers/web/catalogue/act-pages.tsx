import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type Route } from "#platform/http/route.ts";
import { typedDay } from "#platform/i18n/index.ts";
import { ConfirmAction, Field, Head } from "#platform/ui/index.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import type { CatalogueContext } from "../../commands/catalogue/catalogue-context.ts";
import { endVersion, reviewVersion, withdrawVersion } from "../../commands/catalogue/end-version.ts";
import {
	dropVersion,
	handInVersion,
	publishVersion,
	sendVersionBack,
} from "../../commands/catalogue/publish-version.ts";
import { catalogueKeepers } from "../../policy.ts";
import { type ActName, actNames } from "./act-names.ts";
import { keeperAddress, keeperTrail, ofVersion, versionAddress, versionOfPage } from "./keeper-frame.ts";

const reason = z.string().trim().min(1).max(1000);
const noFields = z.strictObject({});

interface Said {
	readonly ly_do?: string;
	readonly ngay?: Temporal.PlainDate;
}

type Run = (
	trx: WriteTransaction,
	actor: Person,
	versionId: string,
	said: Said,
	context: CatalogueContext,
) => Promise<void>;

interface Act {
	readonly input: z.ZodType<Said>;
	readonly run: Run;
}

const needed = <T,>(value: T | undefined): T => {
	if (value === undefined) throw new Error("The schema of this act asks for it.");
	return value;
};

const acts: Readonly<Record<ActName, Act>> = {
	trinh: {
		input: noFields,
		run: (trx, actor, versionId, _, context) => handInVersion(trx, actor, { versionId }, context),
	},
	"cong-bo": {
		input: noFields,
		run: (trx, actor, versionId, _, context) => publishVersion(trx, actor, { versionId }, context),
	},
	bo: {
		input: noFields,
		run: (trx, actor, versionId, _, context) => dropVersion(trx, actor, { versionId }, context),
	},
	"tra-lai": {
		input: z.strictObject({ ly_do: reason }),
		run: (trx, actor, versionId, said, context) =>
			sendVersionBack(trx, actor, { versionId, reason: needed(said.ly_do) }, context),
	},
	rut: {
		input: z.strictObject({ ly_do: reason }),
		run: (trx, actor, versionId, said, context) =>
			withdrawVersion(trx, actor, { versionId, reason: needed(said.ly_do) }, context),
	},
	"het-hieu-luc": {
		input: z
			.strictObject({ ngay_cuoi: typedDay(), ly_do: reason })
			.transform(({ ngay_cuoi, ly_do }) => ({ ngay: ngay_cuoi, ly_do })),
		run: (trx, actor, versionId, said, context) =>
			endVersion(trx, actor, { versionId, lastDay: needed(said.ngay), reason: needed(said.ly_do) }, context),
	},
	"ra-soat": {
		input: z
			.strictObject({ ra_soat: typedDay(), ly_do: z.string().trim().max(1000).default("") })
			.transform(({ ra_soat, ly_do }) => ({ ngay: ra_soat, ly_do })),
		run: (trx, actor, versionId, said, context) =>
			reviewVersion(trx, actor, { versionId, nextOn: needed(said.ngay), note: said.ly_do || null }, context),
	},
};

/** One page and one action for each act. */
export const actRoutes: readonly Route[] = actNames.flatMap((name) => [actPage(name), sendAct(name)]);

function actPage(name: ActName): Route {
	return page({
		address: versionAddress(":id", `/${name}`),
		who: catalogueKeepers,
		params: ofVersion,
		show: async ({ params }, context) => {
			const { form, language, to } = context;
			const { version } = await versionOfPage(context, params.id);
			const words = keeperMessages[language];
			const title = words.acts[name];
			return {
				title: `${title}: ${version.nameVi}`,
				section: "/ban-lam-viec",
				trail: keeperTrail(language, version),
				body: (
					<>
						<Head kicker={version.code} title={title} lede={version.nameVi} />
						<ConfirmAction
							form={form}
							action={to(versionAddress(version.id, `/${name}`))}
							title={`${title}: ${version.nameVi}`}
							consequences={words.consequences[name]}
							confirm={title}
							goBack={{ label: words.back, address: to(versionAddress(version.id)) }}
						>
							<ActFields name={name} language={language} />
						</ConfirmAction>
					</>
				),
			};
		},
	});
}

function ActFields({ name, language }: { readonly name: ActName; readonly language: "vi" | "en" }) {
	const words = keeperMessages[language];
	if (name === "tra-lai" || name === "rut")
		return <Field type="textarea" rows={3} name="ly_do" label={words.reason} maxlength={1000} />;
	if (name === "het-hieu-luc")
		return (
			<>
				<Field type="date" name="ngay_cuoi" label={words.lastDay} />
				<Field type="textarea" rows={3} name="ly_do" label={words.endReason} maxlength={1000} />
			</>
		);
	if (name === "ra-soat")
		return (
			<>
				<Field type="date" name="ra_soat" label={words.nextReview} />
				<Field type="textarea" rows={2} name="ly_do" label={words.note} maxlength={1000} optional />
			</>
		);
	return null;
}

function sendAct(name: ActName): Route {
	const address = versionAddress(":id", `/${name}`);
	return action({
		address,
		who: catalogueKeepers,
		params: ofVersion,
		input: acts[name].input,
		again: { address },
		run: async ({ params, body }, { trx, actor, clock, from, language }) => {
			await acts[name].run(trx, actor, params.id, body, { clock, from });
			const redirect = name === "bo" ? keeperAddress : versionAddress(params.id);
			return { redirect, notice: keeperMessages[language].done[name] };
		},
	});
}
