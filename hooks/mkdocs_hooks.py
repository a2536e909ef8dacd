"""What ``mkdocs.yml`` names: the event handlers of Tribune. No logic stands here."""

from tribune.site.events import (  # noqa: F401 - MkDocs looks for these names
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_post_template,
    on_pre_build,
    on_serve,
    on_shutdown,
    on_startup,
    on_template_context,
)
