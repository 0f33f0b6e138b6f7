/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-calendar-page-private.h"

/* The place of @duty in the list, which may leave it out. */
static guint
find_position (SgzCalendarPage *self, SgzDuty *duty)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; duty != NULL && i < n; i++)
    {
      g_autoptr (SgzDuty) other = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      if (sgz_duty_is_same (other, duty))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
sgz_calendar_page_show_choice (SgzCalendarPage *self)
{
  self->is_choosing = TRUE;
  gtk_single_selection_set_selected (self->selection, find_position (self, self->duty));
  sgz_month_grid_choose (self->grid, self->duty);
  self->is_choosing = FALSE;
  sgz_duty_head_show (self->head, self->duty);
  if (!sgz_record_pane_is_editing (self->pane))
    sgz_record_pane_show (self->pane, self->duty != NULL ? sgz_duty_get_record (self->duty) : NULL);
  sgz_calendar_page_update_actions (self);
}

SgzDuty *
sgz_calendar_page_find_duty (SgzCalendarPage *self, SgzDuty *duty)
{
  for (guint i = 0; duty != NULL && self->duties != NULL && i < self->duties->len; i++)
    if (sgz_duty_is_same (g_ptr_array_index (self->duties, i), duty))
      return g_ptr_array_index (self->duties, i);
  return NULL;
}

void
sgz_calendar_page_choose (SgzCalendarPage *self, SgzDuty *duty)
{
  g_autoptr (SgzDuty) wanted = duty != NULL ? g_object_ref (duty) : NULL;

  if (self->is_choosing)
    return;
  if (sgz_record_pane_leave (self->pane))
    g_set_object (&self->duty, sgz_calendar_page_find_duty (self, wanted));
  sgz_calendar_page_show_choice (self);
}

static gboolean
is_meant (SgzDuty *duty, const char *detail)
{
  g_autofree char *path = g_strdup_printf ("%s/%d/%d", sgz_duty_get_kind (duty)->code,
                                           sgz_duty_get_year (duty), sgz_duty_get_period (duty));

  return g_str_equal (path, detail)
         || g_strcmp0 (sgz_record_get_id (sgz_duty_get_record (duty)), detail) == 0;
}

void
sgz_calendar_page_select (SgzCalendarPage *page, const char *detail)
{
  g_return_if_fail (SGZ_IS_CALENDAR_PAGE (page) && detail != NULL);

  for (guint i = 0; page->duties != NULL && i < page->duties->len; i++)
    if (is_meant (g_ptr_array_index (page->duties, i), detail))
      {
        sgz_calendar_page_choose (page, g_ptr_array_index (page->duties, i));
        adw_flap_set_reveal_flap (page->flap, TRUE);
        return;
      }
}
