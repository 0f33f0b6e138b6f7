-- How many of the three of 标准化 it has.
({has_certified}) + ({has_agency}) + ({has_services})
