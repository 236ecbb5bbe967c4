/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-record.h"

#include "sl-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* 't'ext, 'i'nteger or 'r'eal. */
typedef struct
{
  const char *name;
  char type;
} Column;

typedef struct
{
  const char *name;
  const Column *columns;
  guint n_columns;
  guint n_keys;
  const char *sql_write;
  const char *sql_delete;
  const char *sql_all;
} Table;

static const Column meta_columns[] = { { "key", 't' }, { "value", 't' } };
static const Column annotator_columns[] = { { "uuid", 't' }, { "name", 't' }, { "initials", 't' } };
static const Column article_columns[] = {
  { "uuid", 't' }, { "position", 'i' }, { "sha256", 't' }, { "title", 't' }, { "publisher", 't' },
  { "author", 't' }, { "published", 't' }, { "url", 't' }, { "language", 't' }, { "file", 't' },
  { "media_type", 't' }, { "imported", 't' }, { "sources", 't' }, { "paragraphs", 't' },
  { "sentences", 't' },
};
static const Column claim_columns[] = {
  { "uuid", 't' }, { "article", 't' }, { "range_start", 'i' }, { "range_end", 'i' },
  { "kind", 't' }, { "origin", 't' }, { "score", 'r' }, { "quoted", 't' }, { "content", 't' },
  { "source_start", 'i' }, { "source_end", 'i' }, { "cue_start", 'i' }, { "cue_end", 'i' },
  { "speaker", 't' }, { "creator", 't' }, { "created", 't' }, { "figures", 't' },
};
static const Column annotation_columns[] = {
  { "claim", 't' }, { "annotator", 't' }, { "verdict", 't' }, { "note", 't' }, { "evidence", 't' },
  { "changed", 't' },
};
static const Column match_columns[] = {
  { "uuid", 't' }, { "a", 't' }, { "b", 't' }, { "relation", 't' }, { "score", 'r' },
  { "state", 't' }, { "origin", 't' }, { "differences", 't' },
};
static const Column adjudication_columns[] = {
  { "claim", 't' }, { "ruling", 't' }, { "verdict", 't' }, { "adjudicator", 't' },
  { "decided", 't' }, { "taken_from", 't' }, { "reason", 't' }, { "votes", 't' },
};
static const Column code_columns[] = {
  { "uuid", 't' }, { "kind", 't' }, { "name", 't' }, { "definition", 't' }, { "colour", 't' },
  { "parent", 't' }, { "position", 'i' }, { "retired", 'i' },
};
static const Column coding_columns[] = {
  { "uuid", 't' }, { "code", 't' }, { "article", 't' }, { "range_start", 'i' },
  { "range_end", 'i' }, { "annotator", 't' }, { "created", 't' },
};
static const Column omission_columns[] = {
  { "cell", 't' }, { "annotator", 't' }, { "claim", 't' }, { "article", 't' }, { "note", 't' },
  { "changed", 't' },
};
G_STATIC_ASSERT (G_N_ELEMENTS (meta_columns) == SL_META_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (annotator_columns) == SL_ANNOTATOR_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (article_columns) == SL_ARTICLE_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (claim_columns) == SL_CLAIM_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (annotation_columns) == SL_ANNOTATION_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (match_columns) == SL_MATCH_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (adjudication_columns) == SL_ADJUDICATION_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (code_columns) == SL_CODE_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (coding_columns) == SL_CODING_N_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (omission_columns) == SL_OMISSION_N_COLUMNS);

static const char SQL_META_WRITE[] =
  "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value ="
  " excluded.value";
static const char SQL_META_DELETE[] = "DELETE FROM meta WHERE key = ?1";
static const char SQL_META_ALL[] = "SELECT key, value FROM meta ORDER BY key";

static const char SQL_ANNOTATOR_WRITE[] =
  "INSERT INTO annotator (uuid, name, initials) VALUES (?1, ?2, ?3)"
  " ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, initials = excluded.initials";
static const char SQL_ANNOTATOR_DELETE[] = "DELETE FROM annotator WHERE uuid = ?1";
static const char SQL_ANNOTATOR_ALL[] = "SELECT uuid, name, initials FROM annotator ORDER BY uuid";

static const char SQL_ARTICLE_WRITE[] =
  "INSERT INTO article (uuid, position, sha256, title, publisher, author, published, url,"
  " language, file, media_type, imported, sources, paragraphs, sentences) VALUES (?1, ?2, ?3, ?4,"
  " ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT (uuid) DO UPDATE SET position ="
  " excluded.position, sha256 = excluded.sha256, title = excluded.title, publisher ="
  " excluded.publisher, author = excluded.author, published = excluded.published, url ="
  " excluded.url, language = excluded.language, file = excluded.file, media_type ="
  " excluded.media_type, imported = excluded.imported, sources = excluded.sources,"
  " paragraphs = excluded.paragraphs, sentences"
  " = excluded.sentences";
static const char SQL_ARTICLE_DELETE[] = "DELETE FROM article WHERE uuid = ?1";
static const char SQL_ARTICLE_ALL[] =
  "SELECT uuid, position, sha256, title, publisher, author, published, url, language, file,"
  " media_type, imported, sources, paragraphs, sentences FROM article ORDER BY position, uuid";

static const char SQL_CLAIM_WRITE[] =
  "INSERT INTO claim (uuid, article, range_start, range_end, kind, origin, score, quoted, content,"
  " source_start, source_end, cue_start, cue_end, speaker, creator, created, figures) VALUES (?1,"
  " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) ON CONFLICT (uuid) DO"
  " UPDATE SET article = excluded.article, range_start = excluded.range_start, range_end ="
  " excluded.range_end, kind = excluded.kind, origin = excluded.origin, score = excluded.score,"
  " quoted = excluded.quoted, content = excluded.content, source_start = excluded.source_start,"
  " source_end = excluded.source_end, cue_start = excluded.cue_start, cue_end = excluded.cue_end,"
  " speaker = excluded.speaker, creator = excluded.creator, created = excluded.created, figures ="
  " excluded.figures";
static const char SQL_CLAIM_DELETE[] = "DELETE FROM claim WHERE uuid = ?1";
static const char SQL_CLAIM_ALL[] =
  "SELECT uuid, article, range_start, range_end, kind, origin, score, quoted, content,"
  " source_start, source_end, cue_start, cue_end, speaker, creator, created, figures FROM claim";

static const char SQL_ANNOTATION_WRITE[] =
  "INSERT INTO annotation (claim, annotator, verdict, note, evidence, changed) VALUES (?1, ?2, ?3,"
  " ?4, ?5, ?6) ON CONFLICT (claim, annotator) DO UPDATE SET verdict = excluded.verdict, note ="
  " excluded.note, evidence = excluded.evidence, changed = excluded.changed";
static const char SQL_ANNOTATION_DELETE[] =
  "DELETE FROM annotation WHERE claim = ?1 AND annotator = ?2";
static const char SQL_ANNOTATION_ALL[] =
  "SELECT claim, annotator, verdict, note, evidence, changed FROM annotation";

static const char SQL_MATCH_WRITE[] =
  "INSERT INTO claim_match (uuid, a, b, relation, score, state, origin, differences)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
  " ON CONFLICT (uuid) DO UPDATE SET a = excluded.a, b = excluded.b, relation = excluded.relation,"
  " score = excluded.score, state = excluded.state, origin = excluded.origin,"
  " differences = excluded.differences";
static const char SQL_MATCH_DELETE[] = "DELETE FROM claim_match WHERE uuid = ?1";
static const char SQL_MATCH_ALL[] =
  "SELECT uuid, a, b, relation, score, state, origin, differences FROM claim_match ORDER BY uuid";

static const char SQL_ADJUDICATION_WRITE[] =
  "INSERT INTO adjudication (claim, ruling, verdict, adjudicator, decided, taken_from, reason,"
  " votes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (claim) DO UPDATE SET ruling ="
  " excluded.ruling, verdict = excluded.verdict, adjudicator = excluded.adjudicator, decided ="
  " excluded.decided, taken_from = excluded.taken_from, reason = excluded.reason, votes ="
  " excluded.votes";
static const char SQL_ADJUDICATION_DELETE[] = "DELETE FROM adjudication WHERE claim = ?1";
static const char SQL_ADJUDICATION_ALL[] =
  "SELECT claim, ruling, verdict, adjudicator, decided, taken_from, reason, votes FROM adjudication";

static const char SQL_CODE_WRITE[] =
  "INSERT INTO code (uuid, kind, name, definition, colour, parent, position, retired) VALUES (?1,"
  " ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (uuid) DO UPDATE SET kind = excluded.kind, name ="
  " excluded.name, definition = excluded.definition, colour = excluded.colour, parent ="
  " excluded.parent, position = excluded.position, retired = excluded.retired";
static const char SQL_CODE_DELETE[] = "DELETE FROM code WHERE uuid = ?1";
static const char SQL_CODE_ALL[] =
  "SELECT uuid, kind, name, definition, colour, parent, position, retired FROM code ORDER BY uuid";

static const char SQL_CODING_WRITE[] =
  "INSERT INTO coding (uuid, code, article, range_start, range_end, annotator, created) VALUES (?1,"
  " ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (uuid) DO UPDATE SET code = excluded.code, article ="
  " excluded.article, range_start = excluded.range_start, range_end = excluded.range_end, annotator"
  " = excluded.annotator, created = excluded.created";
static const char SQL_CODING_DELETE[] = "DELETE FROM coding WHERE uuid = ?1";
static const char SQL_CODING_ALL[] =
  "SELECT uuid, code, article, range_start, range_end, annotator, created FROM coding ORDER BY uuid";

static const char SQL_OMISSION_WRITE[] =
  "INSERT INTO omission (cell, annotator, claim, article, note, changed) VALUES (?1, ?2, ?3, ?4, ?5,"
  " ?6) ON CONFLICT (cell, annotator) DO UPDATE SET claim = excluded.claim, article ="
  " excluded.article, note = excluded.note, changed = excluded.changed";
static const char SQL_OMISSION_DELETE[] = "DELETE FROM omission WHERE cell = ?1 AND annotator = ?2";
static const char SQL_OMISSION_ALL[] =
  "SELECT cell, annotator, claim, article, note, changed FROM omission ORDER BY cell, annotator";

static const Table tables[] = {
  { "meta", meta_columns, SL_META_N_COLUMNS, 1, SQL_META_WRITE, SQL_META_DELETE, SQL_META_ALL },
  { "annotator", annotator_columns, SL_ANNOTATOR_N_COLUMNS, 1,
    SQL_ANNOTATOR_WRITE, SQL_ANNOTATOR_DELETE, SQL_ANNOTATOR_ALL },

  { "article", article_columns, SL_ARTICLE_N_COLUMNS, 1, SQL_ARTICLE_WRITE, SQL_ARTICLE_DELETE,
    SQL_ARTICLE_ALL },
  { "claim", claim_columns, SL_CLAIM_N_COLUMNS, 1, SQL_CLAIM_WRITE, SQL_CLAIM_DELETE,
    SQL_CLAIM_ALL },
  { "annotation", annotation_columns, SL_ANNOTATION_N_COLUMNS, 2, SQL_ANNOTATION_WRITE,
    SQL_ANNOTATION_DELETE, SQL_ANNOTATION_ALL },

  { "match", match_columns, SL_MATCH_N_COLUMNS, 1, SQL_MATCH_WRITE, SQL_MATCH_DELETE,
    SQL_MATCH_ALL },
  { "adjudication", adjudication_columns, SL_ADJUDICATION_N_COLUMNS, 1, SQL_ADJUDICATION_WRITE,
    SQL_ADJUDICATION_DELETE, SQL_ADJUDICATION_ALL },
  { "code", code_columns, SL_CODE_N_COLUMNS, 1, SQL_CODE_WRITE, SQL_CODE_DELETE, SQL_CODE_ALL },
  { "coding", coding_columns, SL_CODING_N_COLUMNS, 1, SQL_CODING_WRITE, SQL_CODING_DELETE,
    SQL_CODING_ALL },
  { "omission", omission_columns, SL_OMISSION_N_COLUMNS, 2, SQL_OMISSION_WRITE,
    SQL_OMISSION_DELETE, SQL_OMISSION_ALL },
};
G_STATIC_ASSERT (G_N_ELEMENTS (tables) == SL_N_ENTITIES);

/**
 * sl_record_new:
 * @entity: what it is a row of
 *
 * Returns: (transfer full): a row of NULLs
 */
SlRecord *
sl_record_new (SlEntity entity)
{
  SlRecord *self;

  g_return_val_if_fail ((guint) entity < SL_N_ENTITIES, NULL);

  self = g_malloc0 (sizeof *self + tables[entity].n_columns * sizeof (char *));
  self->entity = entity;
  self->n_values = tables[entity].n_columns;

  return self;
}

/**
 * sl_record_copy:
 * @self: a row
 *
 * Returns: (transfer full): the same
 */
SlRecord *
sl_record_copy (const SlRecord *self)
{
  SlRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = sl_record_new (self->entity);
  for (guint i = 0; i < self->n_values; i++)
    copy->values[i] = g_strdup (self->values[i]);

  return copy;
}

/**
 * sl_record_free:
 * @self: (transfer full): a row
 *
 * Frees it.
 */
void
sl_record_free (SlRecord *self)
{
  for (guint i = 0; i < self->n_values; i++)
    g_free (self->values[i]);
  g_free (self);
}

/**
 * sl_record_equal:
 * @a: (nullable): a row
 * @b: (nullable): a row
 *
 * Returns: whether both are the same in every value, or both are %NULL
 */
gboolean
sl_record_equal (const SlRecord *a,
                 const SlRecord *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->entity != b->entity)
    return FALSE;
  for (guint i = 0; i < a->n_values; i++)
    {
      if (g_strcmp0 (a->values[i], b->values[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_record_dup_key:
 * @self: a row
 *
 * Returns: (transfer full): its primary key; the parts of a longer one have a space in between
 */
char *
sl_record_dup_key (const SlRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (tables[self->entity].n_keys == 1)
    return g_strdup (self->values[0]);

  return g_strjoin (" ", self->values[0], self->values[1], NULL);
}

/**
 * sl_record_get:
 * @self: a row
 * @column: which value
 *
 * Returns: (nullable): the value as text
 */
const char *
sl_record_get (const SlRecord *self,
               guint           column)
{
  g_return_val_if_fail (self != NULL && column < self->n_values, NULL);

  return self->values[column];
}

/**
 * sl_record_set:
 * @self: a row
 * @column: which value
 * @value: (nullable): the value as text
 *
 * Sets a value.
 */
void
sl_record_set (SlRecord   *self,
               guint       column,
               const char *value)
{
  sl_record_take (self, column, g_strdup (value));
}

/**
 * sl_record_take:
 * @self: a row
 * @column: which value
 * @value: (transfer full) (nullable): the value as text
 *
 * Sets a value.
 */
void
sl_record_take (SlRecord *self,
                guint     column,
                char     *value)
{
  g_return_if_fail (self != NULL && column < self->n_values);

  g_free (self->values[column]);
  self->values[column] = value;
}

/**
 * sl_record_get_int:
 * @self: a row
 * @column: which value
 *
 * Returns: the value as an integer; -1 for NULL
 */
gint64
sl_record_get_int (const SlRecord *self,
                   guint           column)
{
  const char *value = sl_record_get (self, column);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : -1;
}

/**
 * sl_record_set_int:
 * @self: a row
 * @column: which value
 * @value: an integer
 *
 * Sets a value.
 */
void
sl_record_set_int (SlRecord *self,
                   guint     column,
                   gint64    value)
{
  sl_record_take (self, column, g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

/**
 * sl_record_get_double:
 * @self: a row
 * @column: which value
 *
 * Returns: the value as a real number; 0 for NULL
 */
double
sl_record_get_double (const SlRecord *self,
                      guint           column)
{
  const char *value = sl_record_get (self, column);

  return value != NULL ? g_ascii_strtod (value, NULL) : 0;
}

/**
 * sl_record_set_double:
 * @self: a row
 * @column: which value
 * @value: a real number; not-a-number is taken as 0
 *
 * Sets a value so that reading it gives the same number.
 */
void
sl_record_set_double (SlRecord *self,
                      guint     column,
                      double    value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  sl_record_set (self, column, g_ascii_dtostr (buffer, sizeof buffer, isnan (value) ? 0 : value));
}

/**
 * sl_record_to_json:
 * @self: a row
 *
 * Returns: (transfer full): an object with a member for each value that is not NULL
 */
char *
sl_record_to_json (const SlRecord *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("{");
  for (guint i = 0; i < self->n_values; i++)
    {
      if (self->values[i] == NULL)
        continue;
      if (out->len > 1)
        g_string_append_c (out, ',');
      sl_json_append_string (out, tables[self->entity].columns[i].name);
      g_string_append_c (out, ':');
      sl_json_append_string (out, self->values[i]);
    }
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

static gboolean
set_corrupt (GError **error)
{
  g_set_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT,
               _("The file is damaged: its history cannot be read. Use a copy or a backup of it."));

  return FALSE;
}

/**
 * sl_record_from_json:
 * @entity: what it is a row of
 * @json: (nullable): what sl_record_to_json() gave
 * @error: return location for %SL_DB_ERROR_CORRUPT
 *
 * Returns: (transfer full): the row
 */
SlRecord *
sl_record_from_json (SlEntity     entity,
                     const char  *json,
                     GError     **error)
{
  g_autoptr (JsonNode) root = sl_json_parse (json, error);
  g_autoptr (SlRecord) self = NULL;
  JsonObject *object;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      set_corrupt (error);
      return NULL;
    }

  self = sl_record_new (entity);
  object = json_node_get_object (root);
  for (guint i = 0; i < self->n_values; i++)
    {
      JsonNode *member = json_object_get_member (object, tables[entity].columns[i].name);

      if (member != NULL && json_node_get_value_type (member) == G_TYPE_STRING)
        self->values[i] = json_node_dup_string (member);
      if (self->values[i] == NULL && i < tables[entity].n_keys)
        {
          set_corrupt (error);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

static void
bind_values (const SlRecord *self,
             SlDbStmt       *stmt,
             guint           n_values)
{
  const Column *columns = tables[self->entity].columns;

  for (guint i = 0; i < n_values; i++)
    {
      if (self->values[i] == NULL || columns[i].type == 't')
        sl_db_bind_text (stmt, i + 1, self->values[i]);
      else if (columns[i].type == 'i')
        sl_db_bind_int (stmt, i + 1, sl_record_get_int (self, i));
      else
        sl_db_bind_double (stmt, i + 1, sl_record_get_double (self, i));
    }
}

/**
 * sl_record_write:
 * @self: a row
 * @db: where to
 * @error: return location for an #SlDbError
 *
 * Inserts the row, or changes the one with its key.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_record_write (const SlRecord  *self,
                 SlDb            *db,
                 GError         **error)
{
  g_auto (SlDbStmt) stmt = SL_DB_STMT_INIT;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!sl_db_borrow (db, tables[self->entity].sql_write, &stmt, error))
    return FALSE;
  bind_values (self, &stmt, self->n_values);

  return sl_db_run (&stmt, error);
}

/**
 * sl_record_delete:
 * @self: a row
 * @db: where from
 * @error: return location for an #SlDbError
 *
 * Deletes the row with the key of @self, if it is there.
 *
 * Returns: %TRUE on success
 */
gboolean
sl_record_delete (const SlRecord  *self,
                  SlDb            *db,
                  GError         **error)
{
  g_auto (SlDbStmt) stmt = SL_DB_STMT_INIT;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!sl_db_borrow (db, tables[self->entity].sql_delete, &stmt, error))
    return FALSE;
  bind_values (self, &stmt, tables[self->entity].n_keys);

  return sl_db_run (&stmt, error);
}

static SlRecord *
read_row (SlDbStmt *stmt,
          SlEntity  entity)
{
  g_autoptr (SlRecord) record = sl_record_new (entity);

  for (guint i = 0; i < record->n_values; i++)
    {
      if (sl_db_column_is_null (stmt, i))
        continue;
      if (tables[entity].columns[i].type == 'r')
        sl_record_set_double (record, i, sl_db_column_double (stmt, i));
      else
        sl_record_set (record, i, sl_db_column_text (stmt, i));
      if (record->values[i] == NULL)
        return NULL;
    }

  return g_steal_pointer (&record);
}

/**
 * sl_record_foreach:
 * @db: where from
 * @entity: which table
 * @func: (scope call): what to call with each row, which it then owns
 * @user_data: its data
 * @error: return location for an error
 *
 * Reads a table row by row: articles as they stand, annotators and matches by UUID, the others in
 * no order.
 *
 * Returns: %TRUE if all rows were read and @func never failed
 */
gboolean
sl_record_foreach (SlDb          *db,
                   SlEntity       entity,
                   SlRecordFunc   func,
                   gpointer       user_data,
                   GError       **error)
{
  g_auto (SlDbStmt) stmt = SL_DB_STMT_INIT;
  gboolean row = TRUE;

  g_return_val_if_fail ((guint) entity < SL_N_ENTITIES, FALSE);

  if (!sl_db_borrow (db, tables[entity].sql_all, &stmt, error))
    return FALSE;
  while (sl_db_step (&stmt, &row, error))
    {
      SlRecord *record;

      if (!row)
        return TRUE;
      record = read_row (&stmt, entity);
      if (record == NULL)
        return set_corrupt (error);
      if (!func (record, user_data, error))
        return FALSE;
    }

  return FALSE;
}

/**
 * sl_entity_to_string:
 * @entity: an entity
 *
 * Returns: its name in the change log
 */
const char *
sl_entity_to_string (SlEntity entity)
{
  g_return_val_if_fail ((guint) entity < SL_N_ENTITIES, NULL);

  return tables[entity].name;
}

/**
 * sl_entity_from_string:
 * @string: (nullable): a name from a file
 * @entity: (out): the entity
 *
 * Returns: whether @string names one
 */
gboolean
sl_entity_from_string (const char *string,
                       SlEntity   *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_strcmp0 (string, tables[i].name) == 0)
        {
          *entity = i;
          return TRUE;
        }
    }

  return FALSE;
}
