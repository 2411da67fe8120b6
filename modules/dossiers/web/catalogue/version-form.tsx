import { formatCount, type Language } from "#platform/i18n/index.ts";
import { Field } from "#platform/ui/index.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import { onlineMessages } from "../../catalogue/online-messages.ts";
import {
	limitUnits,
	type OnlineLaw,
	onlineScales,
	type ProcedureVersion,
	procedureLevels,
} from "../../domain/catalogue/version.ts";
import { dayText } from "./catalogue-words.ts";

interface FormProps {
	/** what stands there already; null: a new procedure */
	readonly version: ProcedureVersion | null;
	readonly language: Language;
}

/** Every field of a version's head. */
export function VersionFields(props: FormProps) {
	return (
		<>
			<NameFields {...props} />
			<LimitFields {...props} />
			<OnlineFields {...props} />
			<ContentFields {...props} />
		</>
	);
}

const day = (iso: string | null | undefined, language: Language) => (iso ? dayText(iso, language) : "");

function NameFields({ version, language }: FormProps) {
	const words = versionFormMessages[language];
	const { levels, kinds } = catalogueMessages[language];
	return (
		<>
			<Field
				name="ma"
				label={words.code}
				hint={words.codeHint}
				value={version?.code ?? ""}
				width={8}
				maxlength={60}
			/>
			<Field name="ten" label={words.name} value={version?.nameVi ?? ""} maxlength={500} />
			<Field name="ten_en" label={words.nameEn} value={version?.nameEn ?? ""} maxlength={500} optional />
			<Field name="linh_vuc" label={words.field} value={version?.field ?? ""} maxlength={120} />
			<Field
				type="select"
				name="cap"
				label={words.level}
				value={version?.level ?? "commune"}
				options={procedureLevels.map((value) => ({ value, label: levels[value] }))}
				empty={false}
			/>
			<Field
				name="co_quan"
				label={words.owner}
				hint={words.ownerHint}
				value={version?.owner ?? ""}
				maxlength={200}
			/>
			<Field
				type="radio"
				name="cach"
				label={words.kind}
				value={version?.kind ?? "one-stop"}
				options={(["one-stop", "inter-agency"] as const).map((value) => ({ value, label: kinds[value] }))}
			/>
			<Field type="date" name="tu_ngay" label={words.from} value={day(version?.from, language)} />
			<ReceivedField {...{ version, language }} />
		</>
	);
}

function ReceivedField({ version, language }: FormProps) {
	const words = versionFormMessages[language];
	const { levels } = catalogueMessages[language];
	return (
		<fieldset class="field">
			<legend>{words.receivedAt}</legend>
			<p class="hint">{words.receivedHint}</p>
			{procedureLevels.map((level) => (
				<Field
					type="checkbox"
					name={`noi_nhan_${level}`}
					label={levels[level]}
					checked={version?.receivedAt.includes(level) ?? false}
				/>
			))}
		</fieldset>
	);
}

function LimitFields({ version, language }: FormProps) {
	const words = versionFormMessages[language];
	const amount = version?.limit?.amount;
	return (
		<>
			<Field
				type="number"
				name="thoi_han"
				label={words.limit}
				hint={words.limitHint}
				value={amount === undefined ? "" : formatCount(amount, "vi")}
				optional
			/>
			<Field
				type="select"
				name="don_vi_han"
				label={words.limitUnit}
				value={version?.limit?.unit ?? ""}
				options={limitUnits.map((value) => ({ value, label: words.limitUnits[value] }))}
				optional
			/>
			<Field
				name="ghi_chu_han"
				label={words.limitNote}
				value={version?.limitNote ?? ""}
				maxlength={500}
				optional
			/>
		</>
	);
}

function OnlineFields({ version, language }: FormProps) {
	const words = versionFormMessages[language];
	const { laws } = onlineMessages[language];
	const { onlinePayment = null } = version ?? {};
	return (
		<>
			<Field
				type="select"
				name="thang"
				label={words.law}
				hint={words.lawHint}
				value={version?.online?.law ?? ""}
				empty={words.noLaw}
				options={(Object.keys(onlineScales) as OnlineLaw[]).map((value) => ({ value, label: laws[value] }))}
				optional
			/>
			<Field
				type="select"
				name="muc"
				label={words.onlineLevel}
				value={version?.online?.level ?? ""}
				empty={words.noLaw}
				options={levelOptions(language)}
				optional
			/>
			<Field
				type="textarea"
				rows={2}
				name="ly_do_mot_phan"
				label={words.onlineReason}
				value={version?.onlineReason ?? ""}
				maxlength={1000}
				optional
			/>
			<Field
				type="select"
				name="chu_dong"
				label={words.proactive}
				value={version?.proactiveLevel ?? ""}
				empty={words.noProactive}
				options={["1", "2", "3", "4"].map((value) => ({ value, label: value }))}
				optional
			/>
			<Field
				type="url"
				name="cong"
				label={words.portal}
				value={version?.portalUrl ?? ""}
				maxlength={500}
				optional
			/>
			<Field
				type="select"
				name="tra_phi"
				label={words.payment}
				value={onlinePayment === null ? "" : onlinePayment ? "yes" : "no"}
				empty={words.notKnown}
				options={(["yes", "no"] as const).map((value) => ({ value, label: words.paymentOptions[value] }))}
				optional
			/>
		</>
	);
}

/** The levels of the old scale and those of the two later ones, which share their words but not their meaning. */
function levelOptions(language: Language) {
	const { levels } = onlineMessages[language];
	return [...Object.entries(levels["43/2011"]), ...Object.entries(levels["224/2026"])].map(
		([value, label]) => ({
			value,
			label,
		}),
	);
}

function ContentFields({ version, language }: FormProps) {
	const words = versionFormMessages[language];
	const long = { type: "textarea", rows: 3, optional: true } as const;
	return (
		<>
			<Field {...long} name="de_lam_gi" label={words.about} value={version?.about ?? ""} maxlength={2000} />
			<Field {...long} name="cho_ai" label={words.whoFor} value={version?.whoFor ?? ""} maxlength={2000} />
			<Field
				{...long}
				name="dieu_kien"
				label={words.conditions}
				value={version?.conditions ?? ""}
				maxlength={4000}
			/>
			<Field {...long} name="ket_qua" label={words.result} value={version?.result ?? ""} maxlength={2000} />
			<Field
				type="date"
				name="ngay_cong_bo"
				label={words.announcedOn}
				value={day(version?.announcedOn, language)}
				optional
			/>
			<Field
				name="so_cong_bo"
				label={words.announcedBy}
				value={version?.announcedBy ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				type="date"
				name="ra_soat"
				label={words.review}
				value={day(version?.reviewOn, language)}
				optional
			/>
			<Field name="nguon" label={words.source} value={version?.source ?? ""} maxlength={500} />
		</>
	);
}
