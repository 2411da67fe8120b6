-- Roles and extensions of Gương. Run once per database, by an administrator of the server, in that database:
--   psql -d guong -f db/roles.sql
-- then let the account of DATABASE_URL act as the three roles:
--   GRANT guong_migrator, guong_app, guong_public TO "<that account>";
-- May be run again. Gương's own server runs this very file by itself; no program role is ever a superuser.

DO $$
DECLARE
	role_name text;
BEGIN
	FOREACH role_name IN ARRAY ARRAY['guong_migrator', 'guong_app', 'guong_public'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
			EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', role_name);
		END IF;
	END LOOP;

	-- the migrator makes schemas; the others may only come in
	EXECUTE format('GRANT CREATE, CONNECT, TEMPORARY ON DATABASE %I TO guong_migrator', current_database());
	EXECUTE format('GRANT CONNECT ON DATABASE %I TO guong_app, guong_public', current_database());
	EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS extensions;
GRANT USAGE ON SCHEMA extensions TO guong_migrator, guong_app, guong_public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
