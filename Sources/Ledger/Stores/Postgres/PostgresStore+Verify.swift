#if PostgreSQL
extension PostgresStore {
    /// The tables, their constraints, the triggers that refuse changes, the functions and the indexes are those that this
    /// program makes: they are made anew beside them, compared, and never kept.
    func verify(_ result: inout Verification) throws(LedgerError) {
        let faults = try transaction("BEGIN READ WRITE", ends: "ROLLBACK") { db -> [String] in
            let held = try db.value(String.self, "SELECT current_schema()") ?? ""
            guard
                try db.value(
                    Bool.self, "SELECT has_database_privilege(current_database(), 'CREATE')") == true,
                try db.value(Bool.self, "SELECT NOT pg_is_in_recovery()") == true
            else { return [] }
            let found = try Self.rules(of: held, in: db)
            let model = "attache_model"
            try db.run("CREATE SCHEMA \(model)")
            try db.run("SET LOCAL search_path = \(model)")
            for statement in PostgresSchema.statements { try db.run(statement) }
            let wanted = try Self.rules(of: model, in: db)
            var faults: [String] = []
            for (name, rule) in found.sorted(by: { $0.key < $1.key }) where wanted[name] != rule {
                faults.append("The \(name) is not as this program makes it.")
            }
            for name in wanted.keys.sorted() where found[name] == nil {
                faults.append("The \(name) is missing.")
            }
            return faults
        }
        result.faults += faults
    }

    /// Not what an extension brought.
    private static func ownAlone(_ name: String) -> String {
        "NOT EXISTS (SELECT 1 FROM pg_depend AS e WHERE e.objid = \(name).oid AND e.deptype = 'e')"
    }

    private static func rules(of schema: String, in db: any Connection) throws -> [String: String] {
        let rows = try db.rows(
            """
            SELECT 'table ' || c.relname || ' column ' || a.attname,
                format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || coalesce(l.collname, '') || ' '
                    || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_collation AS l ON l.oid = a.attcollation
                LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = ?::text::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                AND \(ownAlone("c"))
            UNION ALL
            SELECT 'view ' || c.relname, pg_get_viewdef(c.oid) FROM pg_class AS c
            WHERE c.relnamespace = ?::text::regnamespace AND c.relkind = 'v' AND \(ownAlone("c"))
            UNION ALL
            SELECT 'constraint ' || n.conname || ' of ' || n.conrelid::regclass::text, pg_get_constraintdef(n.oid)
            FROM pg_constraint AS n WHERE n.connamespace = ?::text::regnamespace
            UNION ALL
            SELECT 'index ' || i.indexname, i.indexdef FROM pg_indexes AS i WHERE i.schemaname = ?
            UNION ALL
            SELECT 'trigger ' || t.tgname || ' of ' || c.relname, pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
            FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
            WHERE NOT t.tgisinternal AND c.relnamespace = ?::text::regnamespace
            UNION ALL
            SELECT 'rule ' || r.rulename || ' of ' || r.tablename, r.definition FROM pg_rules AS r
            WHERE r.schemaname = ?
            UNION ALL
            SELECT 'function ' || p.proname, p.prosrc FROM pg_proc AS p WHERE p.pronamespace = ?::text::regnamespace
                AND \(ownAlone("p"))
            """, Cells(Array(repeating: schema, count: 7)))
        var rules: [String: String] = [:]
        for row in rows {
            let name = try row.decode(String.self, atIndex: 0).replacing(schema + ".", with: "")
            // The server tells some with the schema in which they are.
            rules[name] = try row.decode(String.self, atIndex: 1).replacing(schema + ".", with: "")
        }
        return rules
    }

    /// Cuts the words of every passage anew, and holds them against the index.
    func wordIndexFault() throws(LedgerError) -> String? {
        try read { db in
            guard let link = db as? PostgresConnection else { return nil }
            var (isSound, terms) = (true, 0)
            try db.scan("SELECT id, title, body FROM passages ORDER BY id") { row in
                let wanted = try link.mill.terms(
                    title: row.decode(String.self, atIndex: 1), body: row.decode(String.self, atIndex: 2))
                let held = try db.values(
                    String.self, "SELECT term FROM passage_terms WHERE passage = ?",
                    [row.decode(Int64.self, atIndex: 0)])
                terms += held.count
                if held.count != wanted.count || Set(held) != Set(wanted) { isSound = false }
            }
            if try db.value(Int.self, "SELECT count(*) FROM passage_terms") != terms { isSound = false }
            return isSound ? nil : "The index of words does not agree with the words."
        }
    }
}
#endif
