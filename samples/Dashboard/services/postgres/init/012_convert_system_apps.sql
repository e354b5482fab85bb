-- Apps of the category System cannot be removed.
UPDATE apps SET is_system = TRUE, status = 'installed'
WHERE is_system IS FALSE AND category_id = (SELECT id FROM app_categories WHERE slug = 'system');
