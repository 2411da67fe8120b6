export type IdentityProof = "id-card" | "vneid" | "authorised" | "known";

/** Instants as the driver gives them; days as `yyyy-mm-dd`. */
export interface LookupTables {
	"dossiers.lookup_secret": {
		dossier_id: string;
		digest: Buffer;
		issue: number;
		issued_at: string;
		issued_by: string | null;
		identity: IdentityProof | null;
	};
}
