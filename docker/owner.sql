-- Run once, as superuser. The owner of Concord's database: no superuser, and no way around row-level security; it may
-- make roles, because the migrations make the application's role, which owns nothing.
create role concord login createrole nosuperuser nocreatedb nobypassrls password :'owner_password';
create database concord owner concord;
