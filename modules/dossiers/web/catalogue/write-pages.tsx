import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, Form, Head } from "#platform/ui/index.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import { keeperMessages } from "../../catalogue/keeper-messages.ts";
import { changeVersion, copyVersion, enterVersion } from "../../commands/catalogue/write-version.ts";
import { catalogueKeepers } from "../../policy.ts";
import { keeperAddress, keeperTrail, ofVersion, versionAddress, versionOfPage } from "./keeper-frame.ts";
import { ScopeField, scopeField } from "./scope-field.tsx";
import { contentOf, versionFields, whole } from "./version-fields.ts";
import { VersionFields } from "./version-form.tsx";

const newAddress = `${keeperAddress}/moi`;
const section = "/ban-lam-viec";

export const newVersionPage = page({
	address: newAddress,
	who: catalogueKeepers,
	show: async (_, context) => {
		const { form, language, to } = context;
		const words = versionFormMessages[language];
		return {
			title: words.newTitle,
			section,
			trail: keeperTrail(language),
			body: (
				<>
					<Head title={words.newTitle} lede={words.newLede} />
					<Form form={form} action={to(newAddress)} guarded>
						{await ScopeField({ context })}
						<VersionFields version={null} language={language} />
						<Actions>
							<Button>{words.begin}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendNewVersion = action({
	address: newAddress,
	who: catalogueKeepers,
	input: z.strictObject({ ...versionFields, pham_vi: scopeField }).superRefine(whole),
	again: { address: newAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = { unitId: body.pham_vi, procedureId: null, content: contentOf(body) };
		const id = await enterVersion(trx, actor, input, { clock, from });
		return { redirect: versionAddress(id), notice: keeperMessages[language].saved };
	},
});

const headAddress = versionAddress(":id", "/noi-dung");

export const headPage = page({
	address: headAddress,
	who: catalogueKeepers,
	params: ofVersion,
	show: async ({ params }, context) => {
		const { form, language, to } = context;
		const { version } = await versionOfPage(context, params.id);
		const words = versionFormMessages[language];
		const title = words.editTitle(version.nameVi);
		return {
			title,
			section,
			trail: keeperTrail(language, version),
			body: (
				<>
					<Head title={title} />
					<Form form={form} action={to(versionAddress(version.id, "/noi-dung"))} guarded>
						<VersionFields version={version} language={language} />
						<Actions>
							<Button>{words.save}</Button>
							<ButtonLink kind="link" address={to(versionAddress(version.id))}>
								{words.back}
							</ButtonLink>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendHead = action({
	address: headAddress,
	who: catalogueKeepers,
	params: ofVersion,
	input: z.strictObject(versionFields).superRefine(whole),
	again: { address: headAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		await changeVersion(trx, actor, { versionId: params.id, content: contentOf(body) }, { clock, from });
		return { redirect: versionAddress(params.id), notice: keeperMessages[language].saved };
	},
});

const copyAddress = versionAddress(":id", "/chep");

export const copyPage = page({
	address: copyAddress,
	who: catalogueKeepers,
	params: ofVersion,
	show: async ({ params }, context) => {
		const { form, language, to } = context;
		const { version } = await versionOfPage(context, params.id);
		const words = versionFormMessages[language];
		const title = words.copyTitle(version.nameVi);
		return {
			title,
			section,
			trail: keeperTrail(language, version),
			body: (
				<>
					<Head title={title} lede={words.copyLede} />
					<Form form={form} action={to(versionAddress(version.id, "/chep"))}>
						<Field type="date" name="tu_ngay" label={words.from} />
						{await ScopeField({ context, value: version.unitId })}
						<Actions>
							<Button>{words.copy}</Button>
							<ButtonLink kind="link" address={to(versionAddress(version.id))}>
								{words.back}
							</ButtonLink>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendCopy = action({
	address: copyAddress,
	who: catalogueKeepers,
	params: ofVersion,
	input: z.strictObject({ tu_ngay: typedDay(), pham_vi: scopeField }),
	again: { address: copyAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = { versionId: params.id, from: body.tu_ngay.toString(), unitId: body.pham_vi };
		const id = await copyVersion(trx, actor, input, { clock, from });
		return { redirect: versionAddress(id), notice: keeperMessages[language].saved };
	},
});
