import type { Generated } from "kysely";

export interface HttpTables {
	"http.submission": {
		form_id: string;
		address: string;
		answer: string | null;
		at: Generated<string>;
	};
	"http.parked_form": {
		token_hash: Buffer;
		address: string;
		body: string;
		at: Generated<string>;
	};
}
