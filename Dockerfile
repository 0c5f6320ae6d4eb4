# The archive as one image, for the web and for the worker: see compose.yaml.
FROM node:22-slim AS assets
WORKDIR /archive
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-progress
COPY static static
RUN node static/build.mjs /archive/var/assets

FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DJANGO_SETTINGS_MODULE=config.settings.production
WORKDIR /archive
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
COPY --from=assets /archive/var/assets var/assets
# The secret is this command's alone: the production settings start without none.
RUN python site/messages.py --compile \
    && SECRET_KEY=only-while-building ALLOWED_HOSTS=localhost python manage.py collectstatic --noinput \
    && useradd --system archive && mkdir -p var/media && chown -R archive var
USER archive
EXPOSE 8000
CMD ["gunicorn", "--chdir", "site", "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--bind", "0.0.0.0:8000", "config.wsgi"]
