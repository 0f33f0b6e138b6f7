-- How many of the 五有 it has.
{has_site} + {has_sign} + {has_equipment} + {has_workers} + {has_rules}
