/** The running text of a plan's paper, beside its targets and tasks. */
export interface PlanText {
	readonly purposes: readonly string[];
	readonly requirements: readonly string[];
	/** who organises what; without a body the paragraph speaks to all */
	readonly organisation: readonly OrganisationItem[];
	/** who receives the paper, without dash and mark; "Lưu: VT, SNV" last where it is said */
	readonly recipients: readonly string[];
}

export interface OrganisationItem {
	/** as the paper writes it */
	readonly body: string | null;
	readonly text: string;
}

export const noText: PlanText = { purposes: [], requirements: [], organisation: [], recipients: [] };

/** On behalf of a collective, for the head, acting, by order, by authorisation (Nghị định 30/2020/NĐ-CP, điều 13). */
export const authorities = ["TM.", "KT.", "Q.", "TL.", "TUQ."] as const;
export type Authority = (typeof authorities)[number];

/** Who is to sign, as the drafter means it. */
export interface PlannedSignature {
	/** null: in the own right of the post, as the head of a one-head agency */
	readonly authority: Authority | null;
	/** collective in whose name it is signed: "Ủy ban nhân dân" */
	readonly forBody: string | null;
	/** post for which another signs: "Chủ tịch" */
	readonly forPost: string | null;
	/** of who signs: "Phó Chủ tịch" */
	readonly post: string;
	readonly name: string | null;
}

export type SignatureFault = "post-missing" | "body-missing" | "for-post-missing" | "for-post-too-much";

/** What keeps the lines from being written as the decree has them; null: nothing. */
export function signatureFault({
	authority,
	forBody,
	forPost,
	post,
}: PlannedSignature): SignatureFault | null {
	const forAnother = authority === "KT." || authority === "TL." || authority === "TUQ.";
	if (post === "") return "post-missing";
	if (authority === "TM." && forBody === null) return "body-missing";
	if (forAnother && forPost === null) return "for-post-missing";
	return !forAnother && forPost !== null ? "for-post-too-much" : null;
}

/** The lines above the name as on paper: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch". */
export function signatureLines({ authority, forBody, forPost, post }: PlannedSignature): readonly string[] {
	const collective = authority !== null && forBody !== null ? [`TM. ${forBody}`] : [];
	if (authority === "Q.") return [...collective, `Q. ${post}`];
	if (authority !== null && authority !== "TM.")
		return [...collective, `${authority} ${forPost ?? ""}`, post];
	return [...collective, post];
}
